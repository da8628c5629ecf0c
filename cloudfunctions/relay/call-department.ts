import type { Application } from '../../domain/casework/state/application'
import { prunedWhenSaved } from '../../domain/definition/answer-states'
import type { Department } from '../../domain/definition/departments'
import type { Item, Service } from '../../domain/definition/service'
import { routeOf } from '../../domain/intake/route'
import type { DepartmentEntry, StatusInquiryEntry } from '../shared/cases/outbox'
import { departmentRequest } from '../shared/departments/request'
import { requestIdOf } from '../shared/departments/request-id'
import { callThroughBreaker } from '../shared/external/external-call'
import { send, TIME_LIMIT } from '../shared/external/send'
import { type Clock, isoOf } from '../shared/platform/clock'
import { type Way, wayTo } from './connectors'
import { type CallAnswer, failureOf, understand } from './policy/call-answer'
import { type DepartmentStatus, departmentReading, understandStatus } from './policy/department'
import { formOf } from './request-form'

/**
 * One attempt, within its time limit. What a run before left in doubt (it died, or never heard the answer) is asked for
 * first, where the department can be asked; where it cannot, the request id keeps it from being worked on twice.
 */
export const dispatch = async (
  service: Service,
  application: Application,
  entry: DepartmentEntry,
  clock: Clock,
): Promise<CallAnswer<DepartmentStatus>> => {
  const request = requestAbout(service, application, entry, clock)
  return request.way === undefined
    ? { outcome: 'again', why: 'not-connected', isInDoubt: false }
    : callBy(request.way, request, entry.inDoubt === true)
}

/**
 * Asks what became of a request that the department has had for a day. What it does not know of any more is sent again,
 * under the same id. Undefined: it cannot be asked.
 */
export const inquire = async (
  service: Service,
  application: Application,
  entry: StatusInquiryEntry,
  clock: Clock,
): Promise<CallAnswer<DepartmentStatus> | undefined> => {
  const request = requestAbout(service, application, entry, clock)
  return request.way?.address.status === undefined ? undefined : callBy(request.way, request, true)
}

interface RequestAbout {
  readonly service: Service
  readonly application: Application
  readonly item: Item
  readonly department: string
  readonly way: Way | undefined
  readonly clock: Clock
}

const requestAbout = (
  service: Service,
  application: Application,
  { item: id, department }: DepartmentEntry | StatusInquiryEntry,
  clock: Clock,
): RequestAbout => {
  const item = service.items.find((one) => one.id === id)
  if (item === undefined) throw new Error(`service ${service.id} has no item ${id}`)
  const way = wayTo(department as Department, routeOf(service, prunedWhenSaved(application)).platform)
  return { service, application, item, department, way, clock }
}

/** An inquiry and what is sent after it go through the circuit breaker together. */
const callBy = (way: Way, request: RequestAbout, isInDoubt: boolean): Promise<CallAnswer<DepartmentStatus>> =>
  callThroughBreaker<CallAnswer<DepartmentStatus>>(
    { breaker: way.breaker, perMinute: way.address.perMinute, clock: request.clock },
    async () => (isInDoubt ? await askStatus(way, request) : undefined) ?? (await sendRequest(way, request)),
    failureOf,
  )

const askStatus = async ({ address }: Way, { application, item, clock }: RequestAbout) => {
  if (address.status === undefined) return undefined
  const id = requestIdOf(application, item)
  const reply = await send(
    { ...address, url: address.status },
    { id, body: JSON.stringify({ request: id }), now: clock() },
  )
  return understandStatus(reply, item)
}

/** Put together only now: the links to pictures in it live ten minutes. Throws `OurFault` when nothing could be sent. */
const sendRequest = async ({ address }: Way, { service, application, item, department, clock }: RequestAbout) => {
  const request = await departmentRequest(service, application, item, isoOf(clock()))
  const signal = AbortSignal.timeout(TIME_LIMIT)
  const content =
    address.pictures === 'with-request' ? await formOf(request, signal) : { body: JSON.stringify(request) }
  const headers = { 'x-department': department }
  const reply = await send(address, { id: request.request, ...content, headers, now: clock(), signal })
  return understand(reply, departmentReading, clock())
}
