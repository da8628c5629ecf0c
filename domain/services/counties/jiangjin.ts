import type { RecordQuery } from '../../definition/record-query'
import type { Service } from '../../definition/service'
import { chongqingFertilityStatus } from '../chongqing-fertility-status'
import { chongqingRecordQuery } from '../chongqing-record-query'
import { jiangjinBirthCertificate } from '../jiangjin-birth-certificate'
import { jiangjinOnlyChild } from '../jiangjin-only-child'
import { jiangjinRebirthCertificate } from '../jiangjin-rebirth-certificate'

/** The district, with what the whole of Chongqing offers to its people. */
export const services: readonly Service[] = [
  jiangjinBirthCertificate,
  jiangjinRebirthCertificate,
  jiangjinOnlyChild,
  chongqingFertilityStatus,
]

export const recordQueries: readonly RecordQuery[] = [chongqingRecordQuery]
