import type { DecisionOf } from './define-command'
import type { Event } from './events/index'
import type { Refusal } from './refusal'

export type Decision = DecisionOf<Event>

export const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal })
export const nothing: Decision = { ok: true, events: [] }
export const happened = (...events: readonly Event[]): Decision => ({ ok: true, events })
