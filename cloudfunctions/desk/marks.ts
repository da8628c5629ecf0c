import { placeExists } from '../../domain/casework/place-exists'
import { refusals } from '../../domain/casework/refusals'
import type { Correction } from '../../domain/casework/state/application'
import { isReviewable } from '../../domain/casework/state/is-reviewable'
import type { CaseRecord } from '../shared/cases/case-record'
import { serviceOf } from '../shared/cases/case-store'
import { readMarks, removeMarks, writeMarks } from '../shared/cases/marks'
import type { Clock } from '../shared/platform/clock'
import { collection } from '../shared/platform/database'
import { faultOf, log } from '../shared/platform/log'
import type { Clerk } from '../shared/rpc/callers'
import type { Outcome } from '../shared/rpc/procedure'
import { failure, success } from '../shared/rpc/procedure'

type Reviewed = Pick<CaseRecord, '_id' | 'status' | 'flags' | 'submittedAt'>

const ofClerk = ({ openid }: Clerk, { _id, submittedAt }: Reviewed) => ({
  application: _id,
  submittedAt: submittedAt ?? '',
  openid,
})

/** What this clerk has marked and not sent; nothing once there is nothing to decide. */
export const ownMarks = async (clerk: Clerk, record: Reviewed): Promise<readonly Correction[]> =>
  isReviewable(record) ? readMarks(ofClerk(clerk, record)) : []

/** Keeps what a clerk marks while looking: half-written words too, but only at places the service has. */
export const saveMarks = async (
  clerk: Clerk,
  { id, corrections }: { readonly id: string; readonly corrections: readonly Correction[] },
  clock: Clock,
): Promise<Outcome<{ marked: number }>> => {
  const [record] = await collection<CaseRecord>('applications').find({
    where: { _id: id },
    limit: 1,
    fields: ['_id', 'desk', 'service', 'status', 'flags', 'submittedAt'],
  })
  if (record === undefined || record.desk !== clerk.desk || record.status === 'closed') {
    return failure(refusals.notFound())
  }
  if (!isReviewable(record)) return failure(refusals.notReviewable(record.status))
  const service = serviceOf(record)
  if (!corrections.every(({ place }) => placeExists(service, place))) return failure(refusals.unknownPlace())
  await writeMarks(ofClerk(clerk, record), corrections, clock)
  return success({ marked: corrections.length })
}

/** The decision stands, whatever becomes of this: marks that stay behind are of an old handing in and are never shown. */
export const forgetMarks = async (id: string, clock: Clock): Promise<void> => {
  const started = clock()
  try {
    await removeMarks(id)
  } catch (error) {
    log({ function: 'desk', action: 'marks', ok: false, code: 'internal', ms: clock() - started, ...faultOf(error) })
  }
}
