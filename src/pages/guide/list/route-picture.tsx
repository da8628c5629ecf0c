import { View } from '@tarojs/components'
import type { Answers } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { requiredItems } from '../../../../domain/plan/required-items'
import { Card } from '../../../components/card'
import { Heading } from '../../../components/heading'
import { accessible } from '../../../platform/page/accessibility'
import type { FamilyList } from './family-list'
import { routeOf, type Step } from './route'
import './route-picture.css'

interface RoutePictureProps {
  readonly service: Service
  readonly answers: Answers
  readonly list: FamilyList
}

/** Two lanes from top to bottom: left what the family does, right what is done for it. */
export function RoutePicture({ service, answers, list }: RoutePictureProps) {
  const rows = routeOf(service, answers, list)
  return (
    <>
      <Heading>谁先办、谁后办</Heading>
      <Card label="办理的先后">
        <View className="route-lanes" {...accessible({ hidden: true })}>
          <View className="route-lane">您家</View>
          <View className="route-lane">部门</View>
        </View>
        <View className="route" {...accessible({ role: 'list' })}>
          {rows.map((steps, index) => (
            <View key={steps.map(({ id }) => id).join()} className="route-row">
              {steps.map((step) => (
                <RouteStep key={step.id} step={step} number={index + 1} />
              ))}
            </View>
          ))}
        </View>
        {footOf(service, answers, rows).map((words) => (
          <View key={words} className="small route-foot">
            {words}
          </View>
        ))}
      </Card>
    </>
  )
}

/** What is true of this way: several things follow each other by themselves; papers come by post or are fetched. */
const footOf = (service: Service, answers: Answers, rows: readonly (readonly Step[])[]): readonly string[] => {
  const required = requiredItems(service, answers)
  const isDelivered = service.items.some(({ id, delivery }) => delivery !== undefined && required.includes(id))
  return [
    ...(rows.some(({ length }) => length > 1) ? ['号码相同的几件同时办，不用一件等一件。'] : []),
    ...(rows.length > 2 ? ['一件办好，下一件自动开始，您不用跑，也不用再交材料。'] : []),
    ...(isDelivered ? ['办好的证件可以寄到家，也可以去窗口领，填表时您来选。'] : []),
  ]
}

function RouteStep({ step: { lane, who, what }, number }: { readonly step: Step; readonly number: number }) {
  return (
    <View
      className={`route-step route-${lane}`}
      {...accessible({ role: 'listitem', label: `第 ${number} 步，${who}，${what}` })}
    >
      <View className="route-number" {...accessible({ hidden: true })}>
        {String(number)}
      </View>
      <View className="route-what">{what}</View>
      {lane === 'theirs' || number > 1 ? <View className="route-who">{who}</View> : null}
    </View>
  )
}
