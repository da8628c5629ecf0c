import type { FieldWordsProps } from './field-words'

/** WeChat ties no words to a control: they are read where they stand. */
export function FieldWords({ children }: FieldWordsProps) {
  return <>{children}</>
}

export const useFieldWords = (_isButton = false): Readonly<Record<string, never>> => ({})
