import * as z from 'zod'
import type { Refusal } from '../../domain/casework/refusal'
import { isMobile } from '../../domain/standards/phones'
import { cloud } from '../shared/platform/cloud'
import type { Citizen } from '../shared/rpc/callers'
import { failure, procedureFor, success } from '../shared/rpc/procedure'

const procedure = procedureFor<Citizen>()

const NONE: Refusal = { code: 'no-number', message: '没有拿到微信里的手机号，请直接填写' }

/**
 * The number of this WeChat, for a code that its button gave (云调用 `phonenumber.getPhoneNumber`; good once, for five
 * minutes). It goes back to the phone, into a field that its owner may change, and is kept and logged nowhere.
 */
export const ownNumberProcedures = {
  'own-number': procedure({
    input: z.object({ code: z.string().check(z.regex(/^[\w-]{1,128}$/)) }),
    run: async ({ code }) => {
      try {
        const { phoneInfo } = await cloud.openapi.phonenumber.getPhoneNumber({ code })
        const phone = phoneInfo?.purePhoneNumber ?? ''
        return phoneInfo?.countryCode === '86' && isMobile(phone) ? success({ phone }) : failure(NONE)
      } catch {
        // WeChat's answer may quote the code; there is nothing in it that helps a family.
        return failure(NONE)
      }
    },
  }),
}
