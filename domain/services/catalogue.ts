import type { RecordQuery } from '../definition/record-query'
import type { Service } from '../definition/service'
import * as jiangjin from './counties/jiangjin'
import * as yiyang from './counties/yiyang'
import * as yuanling from './counties/yuanling'

/**
 * The catalogue. A new county is one more file in `counties` and one more name here. A phone that is built for one
 * county (`COUNTY=yuanling`) takes that county's file instead of this one, so both have the same exports.
 */
const counties = [yuanling, yiyang, jiangjin]

export const services: readonly Service[] = counties.flatMap((county) => county.services)

/** What citizens can look up by themselves, without applying for anything. */
export const recordQueries: readonly RecordQuery[] = counties.flatMap((county) => county.recordQueries)
