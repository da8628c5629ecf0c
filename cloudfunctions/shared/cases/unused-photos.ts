import { collection } from '../platform/database'
import { photosOf } from '../storage/photos'
import type { CaseRecord } from './case-record'
import { open } from './case-store'

const MOST_APPLICATIONS = 50

/** A picture may be used by two applications of one person; then it is kept for the other one. */
export const unusedElsewhere = async (
  owner: string,
  id: string,
  photos: readonly string[],
): Promise<readonly string[]> => {
  const mine = await collection<CaseRecord>('applications').findAll({
    where: { owner },
    orderBy: ['updatedAt', 'desc'],
    limit: MOST_APPLICATIONS,
  })
  const used = new Set(mine.filter(({ _id }) => _id !== id).flatMap((record) => photosOf(open(record).application)))
  return photos.filter((photo) => !used.has(photo))
}
