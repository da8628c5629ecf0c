import type { Application } from '../../domain/casework/state/application'
import { prunedWhenSaved } from '../../domain/definition/answer-states'
import type { Department } from '../../domain/definition/departments'
import type { Item, Service } from '../../domain/definition/service'
import { routeOf } from '../../domain/intake/route'
import type { DepartmentEntry, QuestionEntry } from '../shared/cases/outbox'
import { departmentRequest } from '../shared/departments/request'
import { requestIdOf } from '../shared/departments/request-id'
import type { Address } from '../shared/settings/settings'
import { type Way, wayTo } from './connectors'
import { attempt, type Delivery, standing, UNREACHABLE } from './department-answer'
import { enter, failed, worked } from './gate'

/**
 * One attempt, within its deadline. What a run before left in doubt (it died, or never heard the answer) is asked for
 * first, where the department can be asked; where it cannot, the request id keeps it from being worked on twice.
 */
export const sendToDepartment = async (
  service: Service,
  application: Application,
  entry: DepartmentEntry,
): Promise<Delivery> => {
  const errand = errandOf(service, application, entry)
  return errand.way === undefined
    ? { outcome: 'again', reason: '办理部门的系统还没有接通，接通后自动送去' }
    : throughTheGate(errand, errand.way, entry.inDoubt === true)
}

/**
 * Asks what became of a request that the department has had for a day. What it does not know of any more is sent again,
 * under the same id. Undefined: it cannot be asked.
 */
export const askDepartment = async (
  service: Service,
  application: Application,
  entry: QuestionEntry,
): Promise<Delivery | undefined> => {
  const errand = errandOf(service, application, entry)
  return errand.way?.address.status === undefined ? undefined : throughTheGate(errand, errand.way, true)
}

interface Errand {
  readonly service: Service
  readonly application: Application
  readonly item: Item
  readonly department: string
  readonly way: Way | undefined
}

const errandOf = (
  service: Service,
  application: Application,
  { item: id, department }: DepartmentEntry | QuestionEntry,
): Errand => {
  const item = service.items.find((one) => one.id === id)
  if (item === undefined) throw new Error(`service ${service.id} has no item ${id}`)
  const way = wayTo(department as Department, routeOf(service, prunedWhenSaved(application)).platform)
  return { service, application, item, department, way }
}

const throughTheGate = async (errand: Errand, { gate, address }: Way, isInDoubt: boolean): Promise<Delivery> => {
  const passage = await enter(gate, address.perMinute, Date.now())
  if (!passage.pass) {
    return { outcome: 'held', until: passage.until, ...(passage.isBroken ? { reason: UNREACHABLE } : {}) }
  }
  const delivery = (isInDoubt ? await asking(errand, address) : undefined) ?? (await sending(errand, address))
  if (isTrouble(delivery)) await failed(gate, Date.now(), delivery.notBefore)
  else if (passage.isTroubled) await worked(gate)
  return delivery
}

const asking = ({ application, item }: Errand, address: Address) =>
  standing(address, item, requestIdOf(application, item))

/** Put together only now: the links to pictures in it live ten minutes. */
const sending = async ({ service, application, item, department }: Errand, address: Address) =>
  attempt(address, department, await departmentRequest(service, application, item, new Date().toISOString()))

const isTrouble = (delivery: Delivery): delivery is Extract<Delivery, { outcome: 'again' }> =>
  delivery.outcome === 'again'
