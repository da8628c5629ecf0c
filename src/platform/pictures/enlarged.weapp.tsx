import { View } from '@tarojs/components'
import { Tappable } from '../input/tappable'
import type { EnlargedProps } from './enlarged'
import { Photo } from './photo'

/** One picture over the whole screen; WeChat's own viewer does not take the SVG of a signature. */
export function Enlarged({ src, label, onClose }: EnlargedProps) {
  return (
    <Tappable className="viewer viewer-whole" label={`${label}，点一下缩小`} onTap={onClose}>
      <Photo className="viewer-picture" src={src} label={label} whole />
      <View className="viewer-hint">点一下缩小</View>
    </Tappable>
  )
}
