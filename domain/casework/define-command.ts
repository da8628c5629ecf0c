import type * as z from 'zod/mini'
import type { Service } from '../definition/service'
import type { AnyEvent } from './define-event'
import type { Refusal } from './refusal'
import type { Application } from './state/application'

/**
 * `at`: the instant of the command (ISO); there is no other clock. `by`: who commands, the openid of a person, the name of
 * a department, or `relay`.
 */
export interface Moment {
  readonly at: string
  readonly by: string
  /** What the case is to be called if it is handed in now for the first time. Whoever gives it sees that no two are the same. */
  readonly caseNumber?: string
}

/** Who may command it, and of which cases or items. */
export interface By {
  readonly citizen?: 'own-case'
  /** What is this participant's to fill, photograph and sign. */
  readonly invited?: 'own-part'
  /** Cases handed in at the clerk's desk; of items, those that the desk itself does. */
  readonly clerk?: 'own-desk' | 'own-item'
  /** Items that the department does. */
  readonly department?: 'own-item'
  readonly relay?: 'any-case'
}

export type DecisionOf<E extends AnyEvent> =
  | { readonly ok: true; readonly events: readonly E[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** How a department reports it: the word of the contract, and what the contract's document says of it. */
export interface Report {
  readonly status: string
  readonly summary: string
  readonly example: Readonly<Record<string, unknown>>
}

export type Answer = 'case' | 'receipt'

interface Everything<I, F, B, R, A> {
  /** What comes in from outside, bounded. */
  readonly input: I
  /** What the function in front adds by itself: nobody outside can say it. */
  readonly facts?: F
  readonly by: B
  /** What whoever asked is answered: the whole case, or, where it is asked often, only that it is kept. */
  readonly answer?: A
  readonly report?: R
}

type Shape = z.ZodMiniObject
type NoFacts = z.ZodMiniObject<Record<never, never>>
/** An object without a key says nothing, not that there may be none. */
type Output<S extends Shape> = string extends keyof z.output<S> ? unknown : Immutable<z.output<S>>
type Immutable<T> = T extends readonly (infer U)[]
  ? readonly Immutable<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Immutable<T[K]> }
    : T
type Payload<I extends Shape, F extends Shape> = Output<I> & Output<F>

export interface CommandDefinition<I extends Shape, F extends Shape, B, R, A> extends Everything<I, F, B, R, A> {
  readonly decide: (
    service: Service,
    application: Application,
    command: Payload<I, F>,
    moment: Moment,
  ) => DecisionOf<AnyEvent>
}

/** The command that begins a case. */
export interface FirstCommandDefinition<I extends Shape, F extends Shape, B, R, A> extends Everything<I, F, B, R, A> {
  readonly begin: (service: Service, command: Payload<I, F>, moment: Moment) => DecisionOf<AnyEvent>
}

/** All there is to say about a command, typed by its schema. */
export const defineCommand = <
  I extends Shape,
  const B extends By,
  F extends Shape = NoFacts,
  const R extends Report = never,
  const A extends Answer = 'case',
>(
  definition: CommandDefinition<I, F, B, R, A>,
): CommandDefinition<I, F, B, R, A> => definition

export const defineFirstCommand = <I extends Shape, const B extends By, F extends Shape = NoFacts>(
  definition: FirstCommandDefinition<I, F, B, never, 'case'>,
): FirstCommandDefinition<I, F, B, never, 'case'> => definition

type AnyCommandDefinition = Everything<Shape, Shape, By, Report, Answer> &
  (
    | { decide(service: Service, application: Application, command: never, moment: Moment): DecisionOf<AnyEvent> }
    | { begin(service: Service, command: never, moment: Moment): DecisionOf<AnyEvent> }
  )
export type CommandIndex = Readonly<Record<string, AnyCommandDefinition>>

export interface AnyCommand {
  readonly type: string
}

type PayloadOf<D extends AnyCommandDefinition> = Payload<D['input'], NonNullable<D['facts']>>

/** The union of the commands of an index. */
export type CommandOf<I extends CommandIndex> = {
  readonly [T in keyof I & string]: { readonly type: T } & PayloadOf<I[T]>
}[keyof I & string]
