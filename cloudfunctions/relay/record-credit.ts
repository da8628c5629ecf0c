import * as z from 'zod'
import type { Application } from '../../domain/casework/state/application'
import { textOf } from '../../domain/definition/answers'
import type { Service } from '../../domain/definition/service'
import { requestId } from '../shared/departments/request-id'
import { settings } from '../shared/settings/settings'
import { type Errand, runErrand } from './errand'

const recordedShape = z.object({ status: z.literal('recorded') })

/** Tells the credit register of a false commitment: whose, of what, found when, by which rule. */
export const recordCredit = async (
  service: Service,
  { id: application, answers, desk, breach }: Application,
): Promise<Errand<z.output<typeof recordedShape>>> => {
  const register = settings.creditRegister()
  if (register === undefined || breach === undefined) return { outcome: 'again' }
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
  return runErrand(register, { gate: 'credit', name: '信用系统', id: request, body, done: recordedShape })
}
