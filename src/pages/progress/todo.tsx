import { Text, View } from '@tarojs/components'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Service } from '../../../domain/definition/service'
import { daysBetween, dayWithWeekday } from '../../../domain/standards/days'
import { Card } from '../../components/card'
import { Notice } from '../../components/notice'
import { today } from '../../store/today'
import { Corrections } from './corrections'
import { OpenPayment } from './open-payment'

interface TodoProps {
  readonly service: Service
  readonly view: ApplicationView
}

/** What only the family can do now; nothing when there is nothing. */
export function Todo({ service, view }: TodoProps) {
  return (
    <>
      {view.status === 'returned' && <Corrections service={service} view={view} />}
      {view.status === 'accepted' && <Payments service={service} view={view} />}
    </>
  )
}

function Payments({ service, view }: TodoProps) {
  return (
    <>
      {service.items.map((item) => {
        const state = view.items[item.id]
        if (state?.status !== 'due') return null
        return (
          <Card key={item.id} kind="warm" label={`${item.title}等您缴费`}>
            <View className="row-title todo-title">{`请缴费：${item.title}`}</View>
            <View className="pay">
              {state.dueBy !== undefined && <Left dueBy={state.dueBy} />}
              {state.amount !== undefined && (
                <View className="pay-part">
                  <View className="secondary">金额</View>
                  <View className="pay-big">{`${state.amount}元`}</View>
                </View>
              )}
            </View>
            {item.payment?.steps.map((step, index) => (
              <View key={step} className="pay-step">
                <Text className="pay-step-number">{`${index + 1}.`}</Text>
                <Text className="pay-step-text">{step}</Text>
              </View>
            ))}
            {item.payment?.program !== undefined && <OpenPayment program={item.payment.program} />}
          </Card>
        )
      })}
      {view.flags.includes('rejected') && (
        <Notice tone="warm" title="有一项没有办成">
          窗口会联系您，并一次告诉您要改什么；也可以打下面的电话问
        </Notice>
      )}
    </>
  )
}

function Left({ dueBy }: { readonly dueBy: string }) {
  const left = daysBetween(today(), dueBy)
  return (
    <View className="pay-part pay-part-wide">
      <View className="secondary">{`${dayWithWeekday(dueBy)} 前`}</View>
      <View className="pay-big pay-left">
        {left > 0 ? `还有 ${left} 天` : left === 0 ? '今天最后一天' : `已过 ${-left} 天`}
      </View>
    </View>
  )
}
