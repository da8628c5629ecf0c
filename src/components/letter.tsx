import { View } from '@tarojs/components'
import { accessible } from '../platform/page/accessibility'
import { Card } from './card'

interface LetterProps {
  readonly title: string
  /** Everything the signature is for, and nothing else. */
  readonly text: string
}

/** What is to be signed. A long one scrolls by itself, so that the pad stays on the screen. */
export function Letter({ title, text }: LetterProps) {
  return (
    <Card label={`${title}全文`}>
      <View className="letter" {...accessible({ role: 'region', label: `${title}全文，可以上下滑动`, scrolls: true })}>
        {text}
      </View>
      <View className="small">上面可以往下滑，读完再签。签名只对这些内容：改了其中一处要重新签，改别的不用</View>
    </Card>
  )
}
