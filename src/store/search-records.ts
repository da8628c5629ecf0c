import type { Found } from '../../cloudfunctions/records'
import type { RecordQuery } from '../../domain/definition/record-query'
import type { QueryAnswers } from '../../domain/intake/assess-query'
import { sha256 } from '../../domain/standards/sha256'
import { type Answer, call } from './api'

/** Asks a register about oneself, with the consent that was read. Nothing of it is kept on this phone. */
export const searchRecords = (
  { id, consent: { version, text } }: RecordQuery,
  asked: QueryAnswers,
): Promise<Answer<Found>> =>
  call('records', 'search', { query: id, ...asked, consent: { version, textHash: sha256(text) } })
