import type { Service } from '../definition/service'
import type { Application } from './application'
import type { Command } from './command'
import type { Refusal } from './refusal'
import { refusals } from './refusals'

/** Who acts: a citizen by openid, a clerk of a desk, a department by its secret, the relay by being the timer. */
export type Actor =
  | { readonly role: 'citizen'; readonly openid: string }
  | { readonly role: 'clerk'; readonly openid: string; readonly desk: string }
  | { readonly role: 'department'; readonly department: string }
  | { readonly role: 'relay' }

/** The whole table of who may do what (DESIGN 6). */
export const COMMANDS_OF: Readonly<Record<Actor['role'], readonly Command['type'][]>> = {
  citizen: ['start', 'save', 'attach', 'detach', 'submit', 'withdraw'],
  clerk: ['accept', 'return', 'item-ready', 'item-posted'],
  department: [
    ...(['item-acknowledged', 'item-done', 'item-refused', 'payment-due', 'payment-paid'] as const),
    ...(['item-ready', 'item-posted'] as const),
  ],
  relay: ['item-sent', 'item-delayed', 'item-acknowledged', 'item-done', 'item-refused', 'reminded', 'overdue'],
}

/**
 * Is the case any of the actor's business? Somebody else's case does not exist, so that an id tells nothing.
 * A case has a desk from its first submission on, so no clerk ever sees a draft nobody has handed in.
 */
export const concerns = (actor: Actor, application: Pick<Application, 'owner' | 'desk'>): boolean => {
  switch (actor.role) {
    case 'citizen':
      return application.owner === actor.openid
    case 'clerk':
      return application.desk === actor.desk
    case 'department':
    case 'relay':
      return true
  }
}

/** A department or a desk reports on its own items only; an item nobody knows is for `decide` to refuse. */
const isForeignItem = (actor: Actor, command: Command, service: Service): boolean => {
  if (!('item' in command) || (actor.role !== 'department' && actor.role !== 'clerk')) return false
  const item = service.items.find(({ id }) => id === command.item)
  return item !== undefined && item.by !== (actor.role === 'clerk' ? 'desk' : actor.department)
}

export const allow = (
  actor: Actor,
  command: Command,
  application: Pick<Application, 'owner' | 'desk'>,
  service: Service,
): Refusal | undefined => {
  if (!concerns(actor, application)) return refusals.notFound()
  const may = COMMANDS_OF[actor.role].includes(command.type) && !isForeignItem(actor, command, service)
  return may ? undefined : refusals.forbidden()
}
