import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ApplicationSummary } from '../../../domain/casework/state/view'
import { findService } from '../../../domain/services'
import { numberOf } from '../../case-view/case-number'
import { dayAndTime } from '../../case-view/day-and-time'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Chip } from '../../components/chip'
import { Empty } from '../../components/empty'
import { ListRow } from '../../components/list-row'
import { today } from '../../store/today'
import { QUEUES, type QueueId, urgencyOf } from './queues'

interface CaseListProps {
  readonly which: QueueId
  readonly applications: readonly ApplicationSummary[]
  readonly hasMore: boolean
  /** How many there are in all; a page more is asked for by a tap. */
  readonly count: number
  readonly onMore: () => void
}

/** The cases of one queue, the longest-waiting first. */
export function CaseList({ which, applications, hasMore, count, onMore }: CaseListProps) {
  if (applications.length === 0) {
    return (
      <Card>
        <Empty title={QUEUES.find(({ id }) => id === which)?.empty ?? ''} note="有新的会自动出现在这里" />
      </Card>
    )
  }
  return (
    <>
      <Card kind="rows">
        {applications.map((application, index) => (
          <CaseRow key={application.id} application={application} isFirst={index === 0} />
        ))}
      </Card>
      {hasMore && (
        <View className="queue-more">
          <Button id="queue-more" kind="ghost" onTap={onMore}>
            {`显示更多（共 ${count} 件，已显示 ${applications.length} 件）`}
          </Button>
        </View>
      )}
    </>
  )
}

function CaseRow({ application, isFirst }: { readonly application: ApplicationSummary; readonly isFirst: boolean }) {
  const urgency = urgencyOf(application, today())
  const service = findService(application.service.id, application.service.edition)
  return (
    <ListRow
      id={`case-${application.id}`}
      first={isFirst}
      title={service?.title ?? '这项服务'}
      note={`编号 ${numberOf(application)} · ${dayAndTime(application.updatedAt)} 更新`}
      {...(urgency === undefined ? {} : { aside: <Chip tone={urgency.tone}>{urgency.text}</Chip> })}
      onTap={() => void Taro.navigateTo({ url: `/desk/case/index?id=${application.id}` })}
    />
  )
}
