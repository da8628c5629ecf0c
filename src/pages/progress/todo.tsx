import { Text, View } from '@tarojs/components'
import { toConfirm } from '../../../domain/casework/state/to-confirm'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Service } from '../../../domain/definition/service'
import { contactFor } from '../../../domain/intake/contact-for'
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
      {view.status === 'submitted' && <ToWindow service={service} view={view} />}
      {view.status === 'accepted' && <Payments service={service} view={view} />}
    </>
  )
}

/** A name that was typed counts once the desk has seen who typed it. */
function ToWindow({ service, view }: TodoProps) {
  const open = toConfirm(service, view, today())
  if (open.length === 0) return null
  const office = service.offices.find(({ id }) => id === view.desk)?.name ?? '受理窗口'
  const { phone } = contactFor(service, view.answers)
  return (
    <Card kind="warm" label="请到窗口当面核实">
      <View id="to-window" className="row-title todo-title">
        {`请带身份证到窗口：${open.map(({ content }) => content.name).join('、')}`}
      </View>
      <View>{`打字写的姓名要${office}当面核实，核实以后才能受理。出门不方便的，先打电话 ${phone} 问怎么办。`}</View>
    </Card>
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
