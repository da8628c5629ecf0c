import { cloud } from '../platform/cloud'
import { collection } from '../platform/database'
import type { Outcome } from './procedure'
import { failure, success } from './procedure'

export interface Citizen {
  readonly openid: string
}

export interface Clerk {
  readonly openid: string
  readonly desk: string
  readonly name: string
}

interface StaffRecord {
  readonly _id: string
  readonly role: string
  readonly desk: string
  readonly name: string
}

const FROM_A_PHONE: ReadonlySet<unknown> = new Set(['wx_client', 'wx_devtools'])

/**
 * Who is on the phone. An instance that stays warm may still carry the openid of the call before (WIRE 7.1), so it
 * counts only when the platform says that this call came from a phone, and directly: not `wx_client,scf`.
 */
export const citizen = async (): Promise<Outcome<Citizen>> => {
  const { OPENID, SOURCE } = cloud.getWXContext()
  if (!FROM_A_PHONE.has(SOURCE) || typeof OPENID !== 'string' || OPENID === '') {
    return failure({ code: 'forbidden', message: '没有识别到您的微信身份，请从小程序里重新打开' })
  }
  return success({ openid: OPENID })
}

export const clerk = async (): Promise<Outcome<Clerk>> => {
  const person = await citizen()
  if (!person.ok) return person
  const { openid } = person.data
  const staff = await collection<StaffRecord>('staff').get(openid)
  if (staff?.role !== 'clerk' || typeof staff.desk !== 'string' || staff.desk === '') {
    return failure({ code: 'forbidden', message: '您不是窗口工作人员，如需开通请联系管理员' })
  }
  return success({ openid, desk: staff.desk, name: staff.name })
}

/** A timer's call carries no person. Anybody may call any function from a phone, so a phone is turned away. */
export const isTimer = (event: { readonly Type?: unknown; readonly userInfo?: unknown }): boolean => {
  const { SOURCE } = cloud.getWXContext()
  const fromOutside = typeof SOURCE === 'string' && /^wx_(client|devtools|http)/.test(SOURCE)
  return event.Type === 'Timer' && event.userInfo === undefined && !fromOutside
}
