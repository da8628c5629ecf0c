import { View } from '@tarojs/components'
import { accessible } from '../platform/page/accessibility'
import './photo-examples.css'

const EXAMPLES = [
  { kind: 'good', label: '清楚' },
  { kind: 'glare', label: '反光' },
  { kind: 'cut', label: '缺角' },
  { kind: 'blurred', label: '模糊' },
] as const

/** How a photo of a paper is taken, shown rather than told: one that is good, three that come back. */
export function PhotoExamples() {
  return (
    <View
      className="examples"
      {...accessible({ role: 'group', label: '拍照示例：四角完整、字迹清晰；不要反光、缺角、模糊' })}
    >
      {EXAMPLES.map(({ kind, label }) => (
        <View key={kind} className="example" {...accessible({ hidden: true })}>
          <View className={`example-frame example-${kind}`}>
            <View className="example-card">
              <View className="example-face" />
              <View className="example-lines">
                <View className="example-line" />
                <View className="example-line" />
                <View className="example-line example-line-short" />
              </View>
            </View>
          </View>
          <View className={kind === 'good' ? 'example-label' : 'example-label example-label-bad'}>
            {`${kind === 'good' ? '✓' : '✗'} ${label}`}
          </View>
        </View>
      ))}
    </View>
  )
}
