import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { ApplicationSummary } from '../../../domain/casework/state/view'
import { findService, services } from '../../../domain/services'
import { dayAndTime } from '../../case-view/day-and-time'
import { Card } from '../../components/card'
import { Chip } from '../../components/chip'
import { Empty } from '../../components/empty'
import { ListRow } from '../../components/list-row'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { Tappable } from '../../platform/input/tappable'
import { spoken } from '../../platform/page/accessibility'
import { call } from '../../store/api'
import { today } from '../../store/today'
import { useFresh } from '../../store/use-query'
import { NoDesk } from '../no-desk'
import { DeadLetters } from './dead-letters'
import { QUEUES, urgencyOf } from './queues'
import './index.css'

const EVERY_MS = 15_000

/** What a desk has to look at, what it waits for and what the departments have. */
export default function DeskQueue() {
  const me = useFresh(() => call('desk', 'me', {}))
  const queue = useFresh(() => call('desk', 'queue', {}), EVERY_MS)
  const undelivered = useFresh(() => call('desk', 'queue', { which: 'undelivered' }), EVERY_MS)
  const failed = useFresh(() => call('desk', 'failed', {}), EVERY_MS)
  const [shown, setShown] = useState('submitted')
  const error = [me, queue, undelivered].find(({ data, error }) => data === undefined && error !== undefined)?.error
  const lists = {
    open: queue.data?.applications ?? [],
    undelivered: undelivered.data?.applications ?? [],
  }
  const again = () => {
    void me.again()
    void queue.again()
    void undelivered.again()
    void failed.again()
  }

  return (
    <Page title="受理窗口">
      {me.data !== undefined && <View className="secondary">{`${deskName(me.data.desk)} · ${me.data.name}`}</View>}
      {error !== undefined && <NoDesk error={error} again={again} />}
      {error === undefined && (me.data === undefined || queue.data === undefined || undelivered.data === undefined) && (
        <Skeleton rows={4} />
      )}
      {me.data !== undefined && queue.data !== undefined && undelivered.data !== undefined && (
        <>
          {queue.error !== undefined && <Notice tone="warm">{queue.error.message}</Notice>}
          <DeadLetters cases={failed.data?.cases ?? []} onReplayed={again} />
          <Tabs {...lists} shown={shown} onShow={setShown} />
          <List {...lists} shown={shown} />
        </>
      )}
    </Page>
  )
}

const deskName = (desk: string): string =>
  services.flatMap(({ offices }) => offices).find(({ id }) => id === desk)?.name ?? ''

interface ListProps {
  readonly open: readonly ApplicationSummary[]
  readonly undelivered: readonly ApplicationSummary[]
  readonly shown: string
}

function Tabs({ shown, onShow, ...lists }: ListProps & { readonly onShow: (id: string) => void }) {
  return (
    <View className="tabs" {...spoken({ role: 'radiogroup', label: '申请的状态' })}>
      {QUEUES.map(({ id, title, which, belongs }) => {
        const count = lists[which].filter(belongs).length
        return (
          <Tappable
            key={id}
            id={`queue-${id}`}
            role="radio"
            checked={id === shown}
            label={`${title}，${count} 件`}
            className={id === shown ? 'tab tab-on' : 'tab'}
            onTap={() => onShow(id)}
          >
            {`${title} ${count}`}
          </Tappable>
        )
      })}
    </View>
  )
}

function List({ shown, ...lists }: ListProps) {
  const queue = QUEUES.find(({ id }) => id === shown)
  const listed = queue === undefined ? [] : lists[queue.which].filter(queue.belongs)
  if (listed.length === 0) {
    return (
      <Card>
        <Empty title={queue?.empty ?? ''} note="有新的会自动出现在这里" />
      </Card>
    )
  }
  return (
    <Card kind="rows">
      {listed.map((application, index) => {
        const urgency = urgencyOf(application, today())
        const service = findService(application.service.id, application.service.edition)
        return (
          <ListRow
            key={application.id}
            id={`case-${application.id}`}
            first={index === 0}
            title={service?.title ?? '这项服务'}
            note={`编号 ${application.id.slice(0, 8).toUpperCase()} · ${dayAndTime(application.updatedAt)} 更新`}
            {...(urgency === undefined ? {} : { aside: <Chip tone={urgency.tone}>{urgency.text}</Chip> })}
            onTap={() => void Taro.navigateTo({ url: `/desk/case/index?id=${application.id}` })}
          />
        )
      })}
    </Card>
  )
}
