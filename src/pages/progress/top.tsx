import { Text, View } from '@tarojs/components'
import { inThrees } from '../../../domain/casework/case-number'
import { toConfirm } from '../../../domain/casework/state/to-confirm'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Service } from '../../../domain/definition/service'
import { notHeld } from '../../../domain/plan/item-status'
import { timeLimitWords } from '../../../domain/plan/time-limit-words'
import { lastTimeLimit, workingDaysFor } from '../../../domain/plan/time-limits'
import { dayWithWeekday } from '../../../domain/standards/days'
import { holdersOf, urgedWords } from '../../case-view/holders'
import type { Lane } from '../../case-view/lanes'
import { Card } from '../../components/card'
import { accessible } from '../../platform/page/accessibility'
import { today } from '../../store/today'

interface TopProps {
  readonly service: Service
  readonly view: ApplicationView
  readonly lanes: readonly Lane[]
}

/** What people look for first: until when, and where it is now. */
export function Top({ service, view, lanes }: TopProps) {
  const holders = holdersOf(lanes)
  const { above, big, below } = wordsOf(service, view)
  return (
    <Card label="什么时候办完">
      <View>
        <View className="secondary">{above}</View>
        <View className="big" id="promise" {...accessible({ role: 'heading' })} {...{ 'aria-level': '2' }}>
          {big}
        </View>
        {view.caseNumber !== undefined && (
          <View className="small" id="case-number">{`编号 ${inThrees(view.caseNumber)}，打电话问时报这个`}</View>
        )}
        {below !== '' && <View className="small">{below}</View>}
        {view.flags.includes('overdue') && (
          <View className="top-late">{`已经过了承诺的日子，${urgedWords(view)}。您也可以打下面的电话问`}</View>
        )}
        {view.status === 'accepted' && holders.length > 0 && (
          <View className="top-where">
            现在在 <Text className="top-office">{holders.join('、')}</Text>
          </View>
        )}
      </View>
    </Card>
  )
}

const wordsOf = (service: Service, view: ApplicationView) => {
  const promised = notHeld(view.items)
  const { latest, end, asARule, without } = timeLimitWords(lastTimeLimit(service, promised))
  const days = workingDaysFor(service, promised)
  switch (view.status) {
    case 'draft':
      return { above: service.title, big: '还没有提交', below: '填过的都在，接着填就行' }
    case 'submitted':
      return {
        above: service.title,
        big: '窗口正在核对',
        below: `${toConfirm(service, view, today()).length > 0 ? '请先到窗口当面核实' : '您不用做什么'}。受理后${asARule}${days === 0 ? '当天' : ` ${days} 个工作日内`}${end}${without}`,
      }
    case 'returned':
      return { above: service.title, big: '请您补正', below: `改好重新提交，窗口受理后告诉您最迟哪天${end}` }
    case 'accepted':
      return {
        above: latest,
        big: view.dueAt === undefined ? '正在办理' : dayWithWeekday(view.dueAt),
        below: `受理${days === 0 ? '当天' : `起 ${days} 个工作日`}${without}${view.dueProvisional === true ? '；明年放假安排公布后可能调整' : ''}`,
      }
    case 'completed':
      return { above: service.title, big: '全部办好了', below: '恭喜！结果在下面，号码只显示一部分' }
    case 'closed':
      return { above: service.title, big: '已经撤回', below: '还要办的话，从首页重新申请就行' }
  }
}
