import { View } from '@tarojs/components'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Service } from '../../../domain/definition/service'
import { assess } from '../../../domain/intake/assess'
import { prune } from '../../../domain/intake/prune'
import { Card } from '../../components/card'
import { Heading } from '../../components/heading'
import { today } from '../../store/today'

/** What the rules say today, by the same function that judged it on the phone and at submission. */
export function Checked({ service, view }: { readonly service: Service; readonly view: ApplicationView }) {
  if (view.status !== 'submitted') return null
  const problems = assess(service, prune(service, view.answers, today()), view.materials, today())
  return (
    <Card label="系统核对">
      <Heading>系统核对</Heading>
      {problems.length === 0 ? (
        <View className="secondary">✓ 填写完整、材料齐全、号码校验正确，请核对照片和原件</View>
      ) : (
        problems.map(({ code, label, message }) => (
          <View key={`${code}-${label}`} className="checked-wrong">{`! ${label}：${message}`}</View>
        ))
      )}
    </Card>
  )
}
