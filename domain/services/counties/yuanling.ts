import type { RecordQuery } from '../../definition/record-query'
import type { Service } from '../../definition/service'
import { newbornYuanling } from '../newborn-yuanling'

export const services: readonly Service[] = [newbornYuanling]

export const recordQueries: readonly RecordQuery[] = []
