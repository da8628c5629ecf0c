import { Document, isScalar, visit } from 'yaml'

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * A document as YAML 1.2. A text that a reader of YAML 1.1 would take for a date, a time or a yes is quoted, for there are
 * many of them. Lists of numbers (the strokes of a signature) stand on one line, and nothing else is folded.
 */
export const yaml = (value: Json): string => {
  const document = new Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false })
  visit(document, {
    Seq: (_key, list) => {
      list.flow = list.items.every((item) => isScalar(item) && typeof item.value === 'number')
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, blockQuote: 'literal' })
}
