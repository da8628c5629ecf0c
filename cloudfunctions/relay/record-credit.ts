import * as z from 'zod'
import type { Application } from '../../domain/casework/state/application'
import { textOf } from '../../domain/definition/answers'
import type { Service } from '../../domain/definition/service'
import { requestId } from '../shared/departments/request-id'
import type { Clock } from '../shared/platform/clock'
import { settings } from '../shared/settings/settings'
import { callOrder } from './call-order'
import type { CallAnswer } from './policy/call-answer'

const recordedShape = z.object({ status: z.literal('recorded') })

/** Tells the credit register of a false commitment: whose, of what, found when, by which rule. */
export const recordCredit = async (
  service: Service,
  { id: application, answers, desk, breach }: Application,
  clock: Clock,
): Promise<CallAnswer<z.output<typeof recordedShape>>> => {
  const register = settings.creditRegister()
  if (register === undefined || breach === undefined)
    return { outcome: 'again', why: 'not-connected', isInDoubt: false }
  const request = requestId({ application, item: 'credit', round: 0 })
  const body = {
    request,
    person: { name: textOf(answers, `${breach.person}.name`), idNumber: textOf(answers, `${breach.person}.idNumber`) },
    service: service.title,
    basis: service.commitment?.basis,
    reason: breach.reason,
    at: breach.at,
    by: { desk, name: service.offices.find((office) => office.id === desk)?.name },
  }
  return callOrder(register, { breaker: 'credit', name: '信用系统', id: request, body, done: recordedShape }, clock)
}
