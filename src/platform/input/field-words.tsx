import { createContext, type ReactNode, useContext } from 'react'

interface WordsOfField {
  /** The elements that say what belongs to the field: hint, 选填, correction, error. Only what is on the page. */
  readonly ids: readonly string[]
  readonly required: boolean
  readonly invalid: boolean
}

export interface FieldWordsProps extends WordsOfField {
  readonly children: ReactNode
}

interface Spoken {
  readonly 'aria-describedby'?: string
  readonly 'aria-required'?: boolean
  readonly 'aria-invalid'?: boolean
}

const Words = createContext<WordsOfField>({ ids: [], required: false, invalid: false })

/** The words around a control, for the control within: it is said with them, and whoever draws it need not know them. */
export function FieldWords({ children, ...words }: FieldWordsProps) {
  return <Words.Provider value={words}>{children}</Words.Provider>
}

const described = (ids: readonly string[]): Spoken => (ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') })

/** What a control is said with. A button may be described, but is neither required nor invalid (WAI-ARIA 1.2). */
export const useFieldWords = (isButton = false): Spoken => {
  const { ids, required, invalid } = useContext(Words)
  return isButton ? described(ids) : { ...described(ids), 'aria-required': required, 'aria-invalid': invalid }
}
