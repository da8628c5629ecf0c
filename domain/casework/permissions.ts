import { prunedWhenSaved } from '../definition/answer-states'
import type { Service } from '../definition/service'
import { routeOf } from '../intake/route'
import { recipientOf } from '../plan/done-by'
import type { Actor } from './actor'
import { concerns } from './actor'
import { COMMANDS } from './commands/index'
import type { AnyCommand, CommandIndex, CommandOf } from './define-command'
import type { Invitation } from './invitation'
import { invitationState } from './invitation'
import type { Refusal } from './refusal'
import { refusals } from './refusals'
import type { Application } from './state/application'

/** A department or a desk speaks of its own items only; an item nobody knows is for the command to refuse. */
const isForeignItem = (actor: Actor, command: AnyCommand, service: Service): boolean => {
  if (!('item' in command) || (actor.role !== 'department' && actor.role !== 'clerk')) return false
  const item = service.items.find(({ id }) => id === command.item)
  return item !== undefined && recipientOf(item) !== (actor.role === 'clerk' ? 'desk' : actor.department)
}

/** A platform speaks for departments only in the cases that go through it. */
const isForeignPlatform = (actor: Actor, application: Application, service: Service): boolean =>
  actor.role === 'department' &&
  actor.platform !== undefined &&
  routeOf(service, prunedWhenSaved(application)).platform !== actor.platform

/** What an invitation is for, and nothing beside it: one signature, under the very text that was to be signed. */
const isInvitedTo = ({ material, part, version, textHash }: Invitation, command: CommandOf<typeof COMMANDS>): boolean =>
  command.type === 'attach' &&
  command.material === material &&
  command.part === part &&
  command.content.kind !== 'photo' &&
  command.content.version === version &&
  command.content.textHash === textHash

export const allowWith =
  <C extends CommandIndex>(commands: C) =>
  (
    actor: Actor,
    command: CommandOf<C> & AnyCommand,
    application: Application,
    service: Service,
  ): Refusal | undefined => {
    if (!concerns(actor, application)) return refusals.notFound()
    if (commands[command.type]?.by[actor.role] === undefined) return refusals.forbidden()
    if (actor.role === 'invited') {
      if (!isInvitedTo(actor.invitation, command as never)) return refusals.forbidden()
      const state = invitationState(service, application, actor.invitation)
      return state === 'open' ? undefined : refusals.invitation(state)
    }
    const isForeign = isForeignItem(actor, command, service) || isForeignPlatform(actor, application, service)
    return isForeign ? refusals.forbidden() : undefined
  }

export const allow = allowWith(COMMANDS)
