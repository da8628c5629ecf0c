import type { Service } from '../definition/service'
import type { NotificationRule } from './notification'
import type { Application } from './state/application'

/** `at`: ISO instant. */
type Happened<D> = D & { readonly at: string }

export interface AnyEvent extends Happened<object> {
  readonly type: string
}

/** What the journal keeps of an event beside its type and time: outside the seal, so nothing personal. */
export interface JournalFacts {
  readonly item?: string
  readonly department?: string
  /** A code, never the words of a department: they may name a person. */
  readonly reason?: string
  /** Which signature came from another phone: `material.part`. */
  readonly signature?: string
  /** Which participant, by id. */
  readonly person?: string
}

interface Everything<D> {
  /** Without it the journal keeps the type and the time. */
  readonly journal?: (event: D) => JournalFacts
  /** It comes again and again (typing, a retry): the journal keeps the last of a row. */
  readonly repeats?: true
}

type Telling<D, Example> =
  /** Nobody is told: nobody needs to hear what they just did, nor what passes between us and a department. */
  | { readonly notify: null; readonly examples?: undefined }
  | {
      readonly notify: NotificationRule<Happened<D>>
      /** One of every form its message can take: `npm run check` proves that each keeps the limits of the platform. */
      readonly examples: (service: Service) => readonly Example[]
    }

/** All there is to say about an event that changes a case, but its line of the story, which stands beside it. */
export type EventDefinition<D, Example = D & { readonly at?: string }> = Everything<D> &
  Telling<D, Example> & {
    /** Folds it into the state. Total and silent: whether it may happen was asked by the command. */
    readonly evolve: (application: Application, event: Happened<D>) => Application
  }

/** The event a case begins with. */
export type FirstEventDefinition<D, Example = D & { readonly at?: string }> = Everything<D> &
  Telling<D, Example> & { readonly begin: (event: Happened<D>) => Application }

type AnyEventDefinition = EventDefinition<never, object> | FirstEventDefinition<never, object>
export type EventIndex = Readonly<Record<string, AnyEventDefinition>>

type DataOf<T> = T extends { evolve(application: Application, event: infer E): unknown }
  ? E
  : T extends { begin(event: infer E): unknown }
    ? E
    : never

/** The union of the events of an index. */
export type EventOf<I extends EventIndex> = {
  readonly [T in keyof I & string]: { readonly type: T } & DataOf<I[T]>
}[keyof I & string]

/** What a line of the story may name: the short names of the item and the department, and who signed elsewhere. */
interface StoryWords {
  readonly item: string
  readonly department: string
  readonly signer: string
  readonly participant: string
}

/**
 * A line of the story that the family and the desk read. Each event's file exports it apart from the definition, so that
 * a bundler gives the phone the lines and leaves out the rest.
 */
export type Story = (words: StoryWords) => string
