import { prunedWhenSaved } from '../definition/answer-states'
import type { Platform } from '../definition/platforms'
import type { Service } from '../definition/service'
import { routeOf } from '../intake/route'
import type { Command } from './command'
import type { Invitation } from './invitation'
import { invitationState } from './invitation'
import type { Refusal } from './refusal'
import { refusals } from './refusals'
import type { Application } from './state/application'

/** Who acts: a citizen by openid, whoever was invited to sign one part, a clerk of a desk, a department by its secret, the relay by being the timer. */
export type Actor =
  | { readonly role: 'citizen'; readonly openid: string }
  | { readonly role: 'invited'; readonly openid: string; readonly invitation: Invitation }
  | { readonly role: 'clerk'; readonly openid: string; readonly desk: string }
  /** `platform`: the one that speaks for it. */
  | { readonly role: 'department'; readonly department: string; readonly platform?: Platform }
  | { readonly role: 'relay' }

/** The whole table of who may do what (DESIGN 6). */
export const COMMANDS_OF: Readonly<Record<Actor['role'], readonly Command['type'][]>> = {
  citizen: ['start', 'save', 'attach', 'detach', 'submit', 'withdraw', 'discard'],
  invited: ['attach'],
  clerk: ['accept', 'return', 'item-ready', 'item-posted', 'commitment-false'],
  department: [
    ...(['item-acknowledged', 'item-done', 'item-rejected', 'payment-due', 'payment-paid'] as const),
    ...(['item-ready', 'item-posted'] as const),
  ],
  relay: [
    ...(['item-sent', 'item-delayed', 'item-acknowledged', 'item-done', 'item-rejected', 'payment-due'] as const),
    ...(['item-posted', 'reminded', 'overdue', 'credit-recorded'] as const),
  ],
}

/**
 * Is the case any of the actor's business? Somebody else's case does not exist, so that an id tells nothing.
 * A case has a desk from its first submission on, so no clerk ever sees a draft nobody has handed in.
 */
export const concerns = (actor: Actor, application: Pick<Application, 'owner' | 'desk'>): boolean => {
  switch (actor.role) {
    case 'citizen':
      return application.owner === actor.openid
    case 'invited':
      return application.owner === actor.invitation.from
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

/** A platform speaks for departments only in the cases that go through it. */
const isForeignPlatform = (actor: Actor, application: Application, service: Service): boolean =>
  actor.role === 'department' &&
  actor.platform !== undefined &&
  routeOf(service, prunedWhenSaved(application)).platform !== actor.platform

/** What an invitation is for, and nothing beside it: one signature, under the very text that was to be signed. */
const isInvitedTo = ({ material, part, version, textHash }: Invitation, command: Command): boolean =>
  command.type === 'attach' &&
  command.material === material &&
  command.part === part &&
  command.content.kind === 'signature' &&
  command.content.version === version &&
  command.content.textHash === textHash

export const allow = (
  actor: Actor,
  command: Command,
  application: Application,
  service: Service,
): Refusal | undefined => {
  if (!concerns(actor, application)) return refusals.notFound()
  if (actor.role === 'invited') {
    if (!isInvitedTo(actor.invitation, command)) return refusals.forbidden()
    const state = invitationState(service, application, actor.invitation)
    return state === 'open' ? undefined : refusals.invitation(state)
  }
  const may =
    COMMANDS_OF[actor.role].includes(command.type) &&
    !isForeignItem(actor, command, service) &&
    !isForeignPlatform(actor, application, service)
  return may ? undefined : refusals.forbidden()
}
