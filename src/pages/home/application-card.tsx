import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ApplicationSummary } from '../../../domain/casework/state/view'
import { findService } from '../../../domain/services'
import { dayAndTime } from '../../case-view/day-and-time'
import { type NextStep, nextStepOf, partsOf } from '../../case-view/next-step'
import { Chip } from '../../components/chip'
import { Tappable } from '../../platform/input/tappable'
import { today } from '../../store/today'
import { Ring } from './ring'

/** One application: how far it is, what is next, and one tap to get there. */
export function ApplicationCard({ application }: { readonly application: ApplicationSummary }) {
  const service = findService(application.service.id, application.service.edition)
  const next = nextStepOf(service, application, today())
  const parts = partsOf(application)
  const done = parts.filter(({ isDone }) => isDone).length
  const title = service?.shortName ?? '这项服务'
  const isCounted = parts.length > 0 && !next.isOver && application.status !== 'draft'
  const count = isCounted ? `${done}/${parts.length}` : ''
  const time = `${dayAndTime(application.updatedAt)} 更新`
  // Everything that is to be seen, in its order: who speaks to the phone says what he sees (WCAG 2.5.3).
  const label = [count, title, next.chip, next.text, time, next.action].filter((words) => words !== '').join('，')
  return (
    <Tappable
      id={`application-${application.id}`}
      className={`card mine mine-${kindOf(application, next)}`}
      label={label}
      onTap={() => void Taro.navigateTo({ url: next.url })}
    >
      <View className="mine-body">
        {isCounted && <Ring done={done} of={parts.length} />}
        <View className="mine-words">
          <View className="mine-top">
            <View className="mine-title">{title}</View>
            <Chip tone={next.tone}>{next.chip}</Chip>
          </View>
          <View className="mine-next">{next.text}</View>
        </View>
      </View>
      <View className="mine-foot">
        <Text className="mine-time">{time}</Text>
        <Text className="mine-action">{`${next.action} ›`}</Text>
      </View>
    </Tappable>
  )
}

/** Green while others work on it, marked when the family has to do something. */
const kindOf = ({ status }: ApplicationSummary, next: NextStep): 'moving' | 'ours' | 'still' => {
  if (next.isOurs && next.tone === 'warm') return 'ours'
  return status === 'accepted' && next.tone === 'good' ? 'moving' : 'still'
}
