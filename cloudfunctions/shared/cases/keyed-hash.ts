import { createHmac } from 'node:crypto'
import { caseNumberFrom } from '../../../domain/casework/case-number'
import type { Answers } from '../../../domain/definition/answers'
import { textOf } from '../../../domain/definition/answers'
import type { Service } from '../../../domain/definition/service'

/** What is stored of an invitation's token: whoever reads the collection cannot sign with it. */
export const invitationKey = (hexKey: string, token: string): string =>
  createHmac('sm3', Buffer.from(hexKey, 'hex')).update(`invitation.${token}`).digest('hex')

/** The case number of an application; `attempt`: how many it was given before that others have. The same again each time. */
export const caseNumberOf = (hexKey: string, application: string, attempt: number): string =>
  caseNumberFrom(
    createHmac('sm3', Buffer.from(hexKey, 'hex')).update(`case-number.${application}.${attempt}`).digest('hex'),
  )

/**
 * Finds the same newborn again without storing who it is: keyed HMAC-SM3 over the service and the values of `uniqueBy`.
 * Without the key a leaked collection of claims could be tried against every ID number there is.
 */
export const claimKeys = (hexKey: string, service: Service, answers: Answers): readonly string[] =>
  service.uniqueBy.flatMap((fields) => {
    const values = fields.map((field) => textOf(answers, field).normalize('NFKC').replace(/\s/g, '').toUpperCase())
    if (values[0] === '') return []
    const text = JSON.stringify([service.id, ...values])
    return [createHmac('sm3', Buffer.from(hexKey, 'hex')).update(text).digest('hex')]
  })
