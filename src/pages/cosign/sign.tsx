import { View } from '@tarojs/components'
import { Heading } from '../../components/heading'
import { Letter } from '../../components/letter'
import { Notice } from '../../components/notice'
import { SignaturePad } from '../../components/signature-pad'
import type { Stroke } from '../../platform/drawing/strokes'
import type { OwnSigning } from '../../store/own-part'

interface SignProps {
  readonly signing: OwnSigning
  readonly nth: number
  readonly of: number
  readonly strokes: readonly Stroke[]
  readonly onChange: (strokes: readonly Stroke[]) => void
  readonly problem: string | undefined
}

/** The whole text of one paper, then the pad. */
export function Sign({ signing: { title, text, isAnew }, nth, of, strokes, onChange, problem }: SignProps) {
  return (
    <>
      <Heading aside={`第 ${nth} 处，共 ${of} 处`}>{title}</Heading>
      {isAnew && (
        <Notice tone="warm" title="请重新签一次">
          您签名以后内容改过，请看过新的全文再签。
        </Notice>
      )}
      <View className="small">请本人读完全文，认可再签；不是您本人的，请不要签</View>
      <Letter title={title} text={text} />
      <SignaturePad label="您的签名" strokes={strokes} onChange={onChange} problem={problem} />
    </>
  )
}
