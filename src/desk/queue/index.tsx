import { View } from '@tarojs/components'
import { useState } from 'react'
import type { QueueCounts } from '../../../cloudfunctions/desk/queue'
import { services } from '../../../domain/services'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { OptionGroup } from '../../platform/input/option-group'
import { Tappable } from '../../platform/input/tappable'
import { call } from '../../store/api'
import { useQuery } from '../../store/use-query'
import { NoDesk } from '../no-desk'
import { DeadLetters } from './dead-letters'
import { CaseList } from './list'
import { QUEUES, type QueueId } from './queues'
import { useQueue } from './use-queue'
import './index.css'

const EVERY_MS = 15_000

/** What a desk has to look at, what it waits for and what the departments have. */
export default function DeskQueue() {
  const [shown, setShown] = useState<QueueId>('submitted')
  const me = useQuery(() => call('desk', 'me', {}))
  const counts = useQuery(() => call('desk', 'counts', {}), EVERY_MS)
  const queue = useQueue(shown, EVERY_MS)
  const failed = useQuery(() => call('desk', 'failed', {}), EVERY_MS)
  const error = [me, counts, queue].find(({ data, error }) => data === undefined && error !== undefined)?.error
  const again = () => {
    void me.refetch()
    void counts.refetch()
    void queue.refetch()
    void failed.refetch()
  }
  const listed = queue.data?.which === shown ? queue.data : undefined

  return (
    <Page title="受理窗口">
      {me.data !== undefined && <View className="secondary">{`${deskName(me.data.desk)} · ${me.data.name}`}</View>}
      {error !== undefined && <NoDesk error={error} again={again} />}
      {error === undefined && (me.data === undefined || counts.data === undefined) && <Skeleton rows={4} />}
      {me.data !== undefined && counts.data !== undefined && (
        <>
          {queue.error !== undefined && <Notice tone="warm">{queue.error.message}</Notice>}
          <DeadLetters cases={failed.data?.cases ?? []} onReplayed={again} />
          <Tabs counts={counts.data.counts} shown={shown} onShow={setShown} />
          {listed !== undefined && <CaseList {...listed} count={counts.data.counts[shown]} onMore={queue.more} />}
          {listed === undefined && queue.error === undefined && <Skeleton rows={4} />}
        </>
      )}
    </Page>
  )
}

const deskName = (desk: string): string =>
  services.flatMap(({ offices }) => offices).find(({ id }) => id === desk)?.name ?? ''

interface TabsProps {
  readonly counts: QueueCounts
  readonly shown: QueueId
  readonly onShow: (id: QueueId) => void
}

function Tabs({ counts, shown, onShow }: TabsProps) {
  return (
    <OptionGroup className="tabs" label="申请的状态" of="one" leadsAway>
      {QUEUES.map(({ id, title }) => (
        <Tappable
          key={id}
          id={`queue-${id}`}
          role="radio"
          checked={id === shown}
          label={`${title} ${counts[id]} 件`}
          className={id === shown ? 'tab tab-on' : 'tab'}
          onTap={() => onShow(id)}
        >
          {`${title} ${counts[id]}`}
        </Tappable>
      ))}
    </OptionGroup>
  )
}
