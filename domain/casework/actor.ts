import type { Platform } from '../definition/platforms'
import type { Invitation } from './invitation'
import type { Application } from './state/application'

/** Who acts: a citizen by openid, a participant who was invited to their own part, a clerk of a desk, a department by its secret, the relay by being the timer. */
export type Actor =
  | { readonly role: 'citizen'; readonly openid: string }
  | { readonly role: 'invited'; readonly openid: string; readonly invitation: Invitation }
  | { readonly role: 'clerk'; readonly openid: string; readonly desk: string }
  /** `platform`: the one that speaks for it. */
  | { readonly role: 'department'; readonly department: string; readonly platform?: Platform }
  | { readonly role: 'relay' }

/** The name of who acts, as a command has it. */
export const nameOf = (actor: Actor): string => {
  switch (actor.role) {
    case 'department':
      return actor.department
    case 'relay':
      return 'relay'
    default:
      return actor.openid
  }
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
