import { prunedWhenSaved } from '../definition/answer-states'
import type { Service } from '../definition/service'
import { isOwnSlot, ownPaths } from '../intake/own-part'
import { routeOf } from '../intake/route'
import { textHash } from '../intake/signed-text'
import { recipientOf } from '../plan/done-by'
import type { Actor } from './actor'
import { concerns } from './actor'
import { COMMANDS } from './commands/index'
import type { AnyCommand, CommandIndex, CommandOf } from './define-command'
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

/** A participant writes, photographs and signs what is theirs, once they have joined, while the case is with the family. */
const refusalOfInvited = (
  { openid, invitation }: Extract<Actor, { role: 'invited' }>,
  command: CommandOf<typeof COMMANDS>,
  application: Application,
  service: Service,
): Refusal | undefined => {
  const { person } = invitation
  const state = invitationState(service, application, invitation)
  if (state !== 'open') return refusals.invitation(state)
  if (command.type === 'join') return command.person === person ? undefined : refusals.notYours()
  if (!isOwn(service, person, command)) return refusals.notYours()
  if (isOfAnotherText(service, application, command)) return refusals.invitation('changed')
  // Who applies and opens the own link has agreed to everything at the start.
  const hasJoined = openid === application.owner || application.participants?.[person]?.openid === openid
  return hasJoined ? undefined : refusals.noConsent()
}

/** They read the text as the cloud filled it; what was changed since they have not read. */
const isOfAnotherText = (service: Service, { answers }: Application, command: CommandOf<typeof COMMANDS>): boolean => {
  if (command.type !== 'attach' || command.content.kind === 'photo') return false
  const { material: id, part, content } = command
  const material = service.materials.find((one) => one.id === id)
  if (material === undefined) return true
  return content.version !== material.text?.version || content.textHash !== textHash(material, part, service, answers)
}

const isOwn = (service: Service, person: string, command: CommandOf<typeof COMMANDS>): boolean => {
  if (command.type === 'attach' || command.type === 'detach') return isOwnSlot(service, person, command)
  if (command.type !== 'save') return false
  const own = ownPaths(service, person)
  return Object.keys(command.answers).every((path) => own.has(path))
}

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
    if (actor.role === 'invited') return refusalOfInvited(actor, command as never, application, service)
    const isForeign = isForeignItem(actor, command, service) || isForeignPlatform(actor, application, service)
    return isForeign ? refusals.forbidden() : undefined
  }

export const allow = allowWith(COMMANDS)
