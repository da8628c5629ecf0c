import { View } from '@tarojs/components'
import { isWholeCity, type Region } from '../../../domain/standards/regions'
import { Card } from '../../components/card'
import { OneOf } from '../../components/fields/options'

interface PlaceCardProps {
  readonly places: readonly Region[]
  readonly chosen: string
  readonly onChoose: (code: string) => void
}

/** What can be done depends on the place, and only the citizen knows it: the register may be elsewhere than the phone. */
export function PlaceCard({ places, chosen, onChoose }: PlaceCardProps) {
  return (
    <Card label="您在哪里办">
      <View className="place-title">您在哪里办？</View>
      <View className="secondary">选好会记在这部手机上，随时可以换。不用开定位。</View>
      <OneOf label="您在哪里办" options={places.map(optionOf)} value={chosen} onPick={onChoose} />
      <View className="small place-other">没有您的地方？这里还没有开通，请拨打 12345 问当地怎么办。</View>
    </Card>
  )
}

const optionOf = ({ code, name, city }: Region) => ({
  value: code,
  label: name,
  hint: isWholeCity(code) ? '全市各区县都能办' : city,
})
