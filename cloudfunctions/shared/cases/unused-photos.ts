import { collection } from '../platform/database'
import { photosOf } from '../storage/photos'
import type { CaseRecord } from './case-record'
import { open } from './case-store'

const MOST_APPLICATIONS = 50

/** One picture may stand in two applications of the same person; then it stays for the other. */
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
