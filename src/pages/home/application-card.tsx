import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ApplicationSummary } from '../../../domain/casework/view'
import { findService } from '../../../domain/services'
import { Chip } from '../../components/chip'
import { spoken } from '../../platform/semantics'
import { Tappable } from '../../platform/tappable'
import { today } from '../../store/today'
import { dayAndTime } from '../progress/days'
import { nextStepOf, partsOf } from './next-step'

/** One application: how far it is, what is next, and one tap to get there. */
export function ApplicationCard({ application }: { readonly application: ApplicationSummary }) {
  const service = findService(application.service.id, application.service.edition)
  const next = nextStepOf(service, application, today())
  const parts = partsOf(application)
  const done = parts.filter(({ isDone }) => isDone).length
  const title = service?.shortName ?? '这项服务'
  const isMoving = application.status === 'accepted' && !next.isOurs
  const kind = isMoving ? ' mine-moving' : next.isOurs && next.tone === 'warm' ? ' mine-ours' : ''
  const time = `${dayAndTime(application.updatedAt)} 更新`
  const isCounted = parts.length > 0 && !next.isOver && application.status !== 'draft'
  const count = isCounted ? `${done}/${parts.length} 办好` : ''
  // Everything that is to be seen, in its order: who speaks to the phone says what he sees (WCAG 2.5.3).
  const label = [title, next.chip, next.text, count, time, next.action].filter((words) => words !== '').join('，')
  return (
    <Tappable className={`card mine${kind}`} label={label} onTap={() => void Taro.navigateTo({ url: next.url })}>
      <View className="mine-top">
        <View className="mine-title">{title}</View>
        <Chip tone={next.tone}>{next.chip}</Chip>
      </View>
      <View className="mine-next">{next.text}</View>
      {isCounted && (
        <View className="mine-parts" {...spoken({ hidden: true })}>
          {parts.map(({ id, isDone }) => (
            <View key={id} className={isDone ? 'mine-part mine-part-done' : 'mine-part'} />
          ))}
          <Text className="mine-count">{count}</Text>
        </View>
      )}
      <View className="mine-foot">
        <Text className="mine-time">{time}</Text>
        <Text className="mine-action">{`${next.action} ›`}</Text>
      </View>
    </Tappable>
  )
}
