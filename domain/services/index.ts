import type { RecordQuery } from '../definition/record-query'
import type { Service } from '../definition/service'
import { chongqingFertilityStatus } from './chongqing-fertility-status'
import { chongqingRecordQuery } from './chongqing-record-query'
import { jiangjinBirthCertificate } from './jiangjin-birth-certificate'
import { jiangjinOnlyChild } from './jiangjin-only-child'
import { jiangjinRebirthCertificate } from './jiangjin-rebirth-certificate'
import { newbornYuanling } from './newborn-yuanling'
import { yiyangBirthRegistration } from './yiyang-birth-registration'
import { yiyangSocialCard } from './yiyang-social-card'

/** The catalogue. A new county or a new edition is one more file and one more line here. */
export const services: readonly Service[] = [
  newbornYuanling,
  yiyangBirthRegistration,
  yiyangSocialCard,
  jiangjinBirthCertificate,
  jiangjinRebirthCertificate,
  jiangjinOnlyChild,
  chongqingFertilityStatus,
]

/** Old cases are judged by the edition they began with; without one, the newest edition that is open. */
export const findService = (id: string, edition?: string): Service | undefined => {
  const editions = services.filter((service) => service.id === id)
  if (edition !== undefined) return editions.find((service) => service.edition.from === edition)
  const newestFirst = [...editions].sort((a, b) => (a.edition.from < b.edition.from ? 1 : -1))
  return newestFirst.find((service) => service.edition.status === 'active') ?? newestFirst[0]
}

/** What citizens can look up by themselves, without applying for anything. */
export const recordQueries: readonly RecordQuery[] = [chongqingRecordQuery]

export const findRecordQuery = (id: string): RecordQuery | undefined => recordQueries.find((query) => query.id === id)
