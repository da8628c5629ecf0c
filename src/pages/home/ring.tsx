import { View } from '@tarojs/components'
import { accessible } from '../../platform/page/accessibility'

/** How many of how many, as a ring; the card says it in words. */
export function Ring({ done, of }: { readonly done: number; readonly of: number }) {
  const degrees = Math.round((360 * done) / of)
  return (
    <View
      className="ring"
      style={{ backgroundImage: `conic-gradient(var(--ring) ${degrees}deg, var(--ring-rest) 0)` }}
      {...accessible({ hidden: true })}
    >
      <View className="ring-hole">{`${done}/${of}`}</View>
    </View>
  )
}
