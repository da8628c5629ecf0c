import { View } from '@tarojs/components'
import { leftInWords } from '../../../domain/intake/left-of'
import type { OwnView } from '../../store/own-part'

/** How much the others have still to do: numbers, nothing of what they wrote. */
export function OthersLeft({ view: { person, left } }: { readonly view: OwnView }) {
  const others = left.filter(({ who }) => who !== person)
  const words = others.map((one) => `${one.title} ${leftInWords(one) || '都好了'}`)
  return words.length === 0 ? null : <View className="small" id="others-left">{`还差：${words.join('；')}`}</View>
}
