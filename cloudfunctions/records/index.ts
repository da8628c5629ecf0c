import * as z from 'zod'
import type { FoundRecord, RecordQuery } from '../../domain/definition/record-query'
import type { QueryAnswers } from '../../domain/intake/assess-query'
import { assessQuery, tidyQuery } from '../../domain/intake/assess-query'
import { findRecordQuery } from '../../domain/services'
import { todayInShanghai } from '../../domain/standards/days'
import { sha256 } from '../../domain/standards/sha256'
import { allowance } from '../shared/people/allowance'
import type { Clock } from '../shared/platform/clock'
import type { Citizen } from '../shared/rpc/callers'
import { citizen } from '../shared/rpc/callers'
import * as shape from '../shared/rpc/inputs'
import type { Outcome, Procedures } from '../shared/rpc/procedure'
import { failure, procedureFor, router, success } from '../shared/rpc/procedure'
import type { PlatformAnswer } from './ask-platform'
import { askPlatform } from './ask-platform'
import { checkPerson } from './check-person'
import { MOST_A_DAY, refusals } from './refusals'

/** The citizen's door to registers: asks for a record of oneself. What is typed goes to the platform and nowhere else. */
const procedure = procedureFor<Citizen>()

export type Found =
  | { readonly outcome: 'found'; readonly records: readonly FoundRecord[]; readonly at: string }
  | { readonly outcome: 'none' | 'mismatch'; readonly at: string }

const searches = allowance('searches', MOST_A_DAY)

const typed = z.string().max(100)

/** First whether it is oneself, where that can be asked; then the register. */
const askAbout = async (
  query: RecordQuery,
  openid: string,
  asked: QueryAnswers,
  clock: Clock,
): Promise<PlatformAnswer> => {
  const { name, idNumber } = asked
  const person = await checkPerson({ openid, name, idNumber }, clock)
  if (person === 'silent') return { outcome: 'silent' }
  return person === 'different' ? { outcome: 'mismatch' } : askPlatform(query, asked, clock)
}

const procedures = {
  search: procedure({
    input: z.object({
      query: shape.name,
      kind: typed,
      name: typed,
      idNumber: typed,
      consent: z.object({ version: shape.version, textHash: shape.hash }),
    }),
    run: async (input, { openid }): Promise<Outcome<Found>> => {
      const query = findRecordQuery(input.query)
      if (query === undefined) return failure(refusals.unknown())
      if (query.edition.status !== 'active') return failure(refusals.closed(query))
      const at = new Date().toISOString()
      const today = todayInShanghai(at)
      const { kind, name, idNumber } = input
      const asked = tidyQuery(query, { kind, name, idNumber })
      const problems = assessQuery(query, asked, today)
      if (problems.length > 0) return failure(refusals.incomplete(problems))
      const { version, text } = query.consent
      if (input.consent.version !== version || input.consent.textHash !== sha256(text)) {
        return failure(refusals.noConsent())
      }
      if (!(await searches.take(openid, today))) return failure(refusals.tooMany(query))
      const answer = await askAbout(query, openid, asked, Date.now)
      if (answer.outcome !== 'silent') return success({ ...answer, at })
      await searches.giveBack(openid, today)
      return failure(refusals.silent(query))
    },
  }),
}

export type RecordsApi = Procedures<typeof procedures>

export const main = router('records', citizen, procedures)
