import { View } from '@tarojs/components'
import type { SignaturePart, TypedPart } from '../../../../domain/intake/materials'
import { dayAndTime } from '../../../case-view/day-and-time'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Chip } from '../../../components/chip'
import { FieldFrame } from '../../../components/fields/field-frame'
import { Notice } from '../../../components/notice'
import { TextInput } from '../../../platform/input/text-input'

/** The field as a place on the page. */
export const TYPED_NAME = 'typed-name'

interface TypeNameProps {
  /** 妈妈 */
  readonly signer: string
  readonly name: string
  readonly problem: string | undefined
  readonly onInput: (name: string) => void
  readonly onWrite: () => void
}

/** For who cannot write by hand. It says first what it is worth: nothing before a clerk has seen the person. */
export function TypeName({ signer, name, problem, onInput, onWrite }: TypeNameProps) {
  return (
    <View className="flow">
      <Notice tone="warm" isQuiet title="打字写姓名，要到窗口当面核实">
        <View>打字写的姓名不是手写签名。窗口工作人员见到本人、看过身份证以后才作数，在那之前不能受理。</View>
        <View>现在可以照常填写、提交；提交后请本人带身份证到窗口。出门不方便的，先打电话问窗口怎么办。</View>
      </Notice>
      <Card kind="rows" label={`${signer}的姓名`}>
        <FieldFrame
          id={TYPED_NAME}
          label={`${signer}的姓名`}
          hint="请本人读完全文再写；帮忙打字可以，不能替本人决定"
          first
          {...(problem === undefined ? {} : { error: problem })}
        >
          <TextInput
            id={TYPED_NAME}
            label={`${signer}的姓名`}
            value={name}
            maxLength={60}
            invalid={problem !== undefined}
            onInput={onInput}
          />
        </FieldFrame>
      </Card>
      <Button id="write-instead" kind="plain" small onTap={onWrite}>
        还是手写
      </Button>
    </View>
  )
}

/** A typed name that no clerk has confirmed is not a signature. */
export const SignedChip = ({ content }: { readonly content: SignaturePart | TypedPart | undefined }) =>
  content?.kind === 'typed' && content.confirmed === undefined ? (
    <Chip tone="warm">待窗口核实</Chip>
  ) : (
    <Chip>✓ 已签</Chip>
  )

/** A name that was typed, and whether it counts yet. */
export function Typed({ content }: { readonly content: TypedPart }) {
  return (
    <Notice tone={content.confirmed === undefined ? 'warm' : 'good'} isQuiet title={`打字写的姓名：${content.name}`}>
      {content.confirmed === undefined
        ? '还没有当面核实。提交后请本人带身份证到窗口，核实以后才作数。'
        : `${dayAndTime(content.confirmed.at)} 窗口当面核实过了`}
    </Notice>
  )
}
