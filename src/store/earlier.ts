import { fieldAt } from '../../domain/definition/fields'
import { rulesOf } from '../../domain/fields'
import { type EarlierAnswers, prefill } from '../../domain/intake/prefill'
import { findService } from '../../domain/services'
import { readStored, writeStored } from '../platform/storage/storage'
import { call } from './api'
import type { Draft } from './draft'
import { today } from './today'

/** So many earlier applications are looked into: a family has one or two. */
const LATEST = 3

/** What one's own earlier applications say, newest first; nothing without a net. It is asked for when wanted, never kept. */
export const earlierOf = async (draft: Draft): Promise<readonly EarlierAnswers[]> => {
  const listed = await call('application', 'list', {})
  if (!listed.ok) return []
  const others = listed.data.applications.filter(({ id }) => id !== draft.id).slice(0, LATEST)
  const answers = await Promise.all(others.map(({ id }) => call('application', 'read', { id })))
  return answers.flatMap((answer): EarlierAnswers[] => {
    if (!answer.ok) return []
    const service = findService(answer.data.service.id, answer.data.service.edition)
    return service === undefined ? [] : [{ service, answers: answer.data.answers }]
  })
}

export interface Offer {
  /** The people whose answers they are, as the family wrote them. */
  readonly names: readonly string[]
  readonly count: number
  readonly take: () => void
}

/** What could be carried over; nothing where it would save no typing, or where the family did not want it. */
export const offerFor = (draft: Draft, earlier: readonly EarlierAnswers[]): Offer | undefined => {
  const { service } = draft
  if (service === undefined || readStored<boolean>(declined(draft)) === true) return undefined
  const offered = Object.entries(prefill(service, draft.answers, earlier, today()))
  const names = offered.flatMap(([path, value]) => {
    const field = fieldAt(service, path)
    return field !== undefined && rulesOf(field).isPersonName && typeof value === 'string' ? [value] : []
  })
  if (names.length === 0) return undefined
  const take = () => {
    for (const [path, value] of offered) draft.set(path, value)
  }
  return { names: [...new Set(names)], count: offered.length, take }
}

const declined = ({ id }: Draft): string => `not-carried:${id}`

export const decline = (draft: Draft): void => writeStored(declined(draft), true)
