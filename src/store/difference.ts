import type { Answers, AnswerValue, FieldPath } from '../../domain/definition/answers'
import { isBlank } from '../../domain/definition/answers'

const isSame = (one: AnswerValue | undefined, other: AnswerValue | undefined): boolean =>
  one === other ||
  (isBlank(one) && isBlank(other)) ||
  (typeof one !== 'string' && typeof other !== 'string' && JSON.stringify(one) === JSON.stringify(other))

/** The patch that makes `to` of `from`; an empty text removes an answer. */
export const difference = (from: Answers, to: Answers): Answers => {
  const paths: readonly FieldPath[] = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return Object.fromEntries(paths.filter((path) => !isSame(from[path], to[path])).map((path) => [path, to[path] ?? '']))
}

export const isEmpty = (patch: Answers): boolean => Object.keys(patch).length === 0
