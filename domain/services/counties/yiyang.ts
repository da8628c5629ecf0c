import type { RecordQuery } from '../../definition/record-query'
import type { Service } from '../../definition/service'
import { yiyangBirthRegistration } from '../yiyang-birth-registration'
import { yiyangSocialCard } from '../yiyang-social-card'

export const services: readonly Service[] = [yiyangBirthRegistration, yiyangSocialCard]

export const recordQueries: readonly RecordQuery[] = []
