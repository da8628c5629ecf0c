import { removeAccessLog } from '../shared/audit/access-log'
import type { CaseRecord } from '../shared/cases/case-record'
import { open } from '../shared/cases/case-store'
import { freeClaims } from '../shared/cases/claims'
import { removeMarks } from '../shared/cases/marks'
import { removeInvitations } from '../shared/cases/remove-invitations'
import { unusedElsewhere } from '../shared/cases/unused-photos'
import type { Clock } from '../shared/platform/clock'
import { collection } from '../shared/platform/database'
import { faultOf, log } from '../shared/platform/log'
import { photosOf, removePhotos } from '../shared/storage/photos'

const BATCH = 100
/** A function lives 60 s; what is not begun by now is left to the next night. */
const BEGIN_WITHIN = 45_000

const applications = () => collection<CaseRecord>('applications')

/**
 * What was kept as long as was promised goes: of a finished case its pictures, of all others everything. The case itself
 * goes last, so that whatever dies in between is found again the next time. Answers how many; costs one query, and what is due.
 */
export const removeDue = async (clock: Clock): Promise<number> => {
  const started = clock()
  const due = await applications().findAll({
    where: { removeAt: { lte: new Date(started).toISOString() } },
    orderBy: ['removeAt', 'asc'],
    limit: BATCH,
  })
  let removed = 0
  for (const record of due) {
    if (clock() - started > BEGIN_WITHIN) break
    if (await removeOne(record, clock)) removed += 1
  }
  return removed
}

const removeOne = async (record: CaseRecord, clock: Clock): Promise<boolean> => {
  const { _id, revision, owner, status } = record
  const started = clock()
  try {
    const { application } = open(record)
    await removePhotos(owner, await unusedElsewhere(owner, _id, photosOf(application)))
    // Changed meanwhile: not deleted, because the change has set another day.
    if (status === 'completed') {
      return (await applications().update({ _id, revision }, { revision: revision + 1, removeAt: null })) === 1
    }
    await Promise.all([removeInvitations(_id), removeAccessLog(_id), removeMarks(_id), freeClaims(record.claims, _id)])
    return (await applications().remove({ _id, revision })) === 1
  } catch (error) {
    log({
      function: 'retention',
      action: 'remove',
      ok: false,
      code: 'internal',
      ms: clock() - started,
      ...faultOf(error),
    })
    return false
  }
}
