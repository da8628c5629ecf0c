import { View } from '@tarojs/components'
import { SignatureCanvas } from '../platform/drawing/signature-canvas'
import type { Stroke } from '../platform/drawing/strokes'

const ignore = () => {}

/** A signature that was given, to look at. */
export function Stamp({ label, strokes }: { readonly label: string; readonly strokes: readonly Stroke[] }) {
  return (
    <View className="pad pad-given">
      <SignatureCanvas label={label} strokes={strokes} onStroke={ignore} />
      <View className="pad-cover" />
    </View>
  )
}
