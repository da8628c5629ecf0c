import { View } from '@tarojs/components'
import { useRef } from 'react'
import { SignatureCanvas } from '../platform/drawing/signature-canvas'
import type { Stroke } from '../platform/drawing/strokes'
import { accessible } from '../platform/page/accessibility'
import { scrollToField } from '../platform/page/scroll'
import { Button } from './button'

/** The pad as a place on the page. */
const PAD = 'signature-pad'

export const scrollToPad = (): void => scrollToField(PAD)

interface SignaturePadProps {
  /** 妈妈签名 */
  readonly label: string
  readonly strokes: readonly Stroke[]
  readonly onChange: (strokes: readonly Stroke[]) => void
  /** Why it will not do as it is; said beside the pad. */
  readonly problem?: string | undefined
}

/** A field of 1000 × 500 to write a name on with a finger or a mouse. */
export function SignaturePad({ label, strokes, onChange, problem }: SignaturePadProps) {
  const isBlank = strokes.length === 0
  // Two quick strokes may end before the page is drawn again: neither is lost.
  const written = useRef(strokes)
  written.current = strokes
  const add = (stroke: Stroke) => {
    written.current = [...written.current, stroke]
    onChange(written.current)
  }
  return (
    <View id={`at-${PAD}`}>
      {problem !== undefined && (
        <View className="field-error" {...accessible({ role: 'alert' })}>
          {problem}
        </View>
      )}
      <View id={PAD} className={problem === undefined ? 'pad' : 'pad pad-bad'}>
        <SignatureCanvas
          label={`${label}，手写框，${isBlank ? '还没有写' : `已写 ${strokes.length} 笔`}`}
          strokes={strokes}
          onStroke={add}
        />
        {isBlank && (
          <View className="pad-hint" {...accessible({ hidden: true })}>
            请在框里手写姓名
          </View>
        )}
      </View>
      <View className="slot-actions">
        <Button id="ink-undo" kind="plain" small disabled={isBlank} onTap={() => onChange(strokes.slice(0, -1))}>
          撤回一笔
        </Button>
        <Button id="ink-clear" kind="plain" small disabled={isBlank} onTap={() => onChange([])}>
          清空重写
        </Button>
      </View>
    </View>
  )
}
