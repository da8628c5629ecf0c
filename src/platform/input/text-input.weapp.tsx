import { Input, Textarea } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useLayoutEffect, useRef } from 'react'
import type { TextInputProps } from './text-input'

const TYPES = { text: 'text', number: 'number', phone: 'number', 'id-number': 'idcard' } as const

/** What is used of Taro's element; `setAttribute` is what crosses to WeChat. */
interface TaroInput {
  readonly props: { value?: string }
  setAttribute(name: 'value', text: string): void
}

/** Taro would send every typed character back to WeChat; here it is only noted. */
const keepToItself = (element: TaroInput): void => {
  Object.defineProperty(element, 'value', {
    configurable: true,
    get: () => element.props.value ?? '',
    set: (text: string) => {
      element.props.value = text
    },
  })
}

/**
 * WeChat's input keeps what is typed by itself. It is handed a text only when that differs from what stands there (an ID
 * number is grouped, an answer is carried over), so that a key costs no setData. The text is no prop of React's: Taro would
 * set that again at every drawing.
 */
const useText = (text: string) => {
  const element = useRef<TaroInput | null>(null)
  const there = useRef(text)
  const handed = useRef<string>()

  const hand = useCallback((next: string) => {
    if (element.current === null) return
    const { current: input } = element
    const isUnheard = next === handed.current
    // WeChat takes no notice of a text that it was handed before: it is first told what stands there.
    input.setAttribute('value', isUnheard ? there.current : next)
    if (isUnheard) Taro.nextTick(() => input.setAttribute('value', next))
    there.current = next
    handed.current = next
  }, [])
  const ref = useCallback(
    (found: unknown) => {
      element.current = found as TaroInput | null
      if (element.current === null) return
      keepToItself(element.current)
      hand(there.current)
    },
    [hand],
  )
  useLayoutEffect(() => {
    if (text !== there.current) hand(text)
  }, [text, hand])
  return {
    ref,
    typed: (next: string) => {
      there.current = next
    },
  }
}

export function TextInput(props: TextInputProps) {
  const { ref, typed } = useText(props.value)
  const shared = {
    ref,
    id: props.id,
    className: 'field-input',
    'aria-label': props.label,
    placeholder: props.placeholder ?? '',
    placeholderClass: 'field-placeholder',
    maxlength: props.maxLength ?? 140,
    onInput: (event: { detail: { value: string } }) => {
      typed(event.detail.value)
      props.onInput(event.detail.value)
    },
    onBlur: () => props.onBlur?.(),
  }
  return props.multiline === true ? (
    <Textarea {...shared} autoHeight />
  ) : (
    <Input {...shared} type={TYPES[props.kind ?? 'text']} />
  )
}
