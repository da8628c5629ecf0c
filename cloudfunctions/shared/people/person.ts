import type { Template } from '../../../domain/messages/templates'
import { collection } from '../platform/database'
import { LOST, optimistically, writeNext } from '../platform/optimistic'

/** `people/{openid}`: how far somebody has read, and how many messages we may still send them. */
export interface PersonRecord {
  readonly _id: string
  readonly revision: number
  /** ISO instant; what is newer is unread. */
  readonly readUntil: string | null
  /** The ledger of consents: one accepted template is one message (DOMAIN 4.1). */
  readonly credit: Readonly<Record<Template, number>>
  /** `few`: only what the family has to do, or has to know. Absent: also what the document asks a text for. */
  readonly texts?: 'few' | 'all'
  /** The last messages that went out, so that none is sent or counted again after a crash. */
  readonly sent: readonly string[]
}

const ATTEMPTS = 8
const REMEMBERED = 60
/** The most consents that are counted a template, however often somebody taps 允许. */
const MOST_CREDIT = 30

const people = () => collection<PersonRecord>('people')
const nobodyYet = (openid: string): PersonRecord => ({
  _id: openid,
  revision: 0,
  readUntil: null,
  credit: { progress: 0, todo: 0 },
  sent: [],
})

export const personOf = async (openid: string): Promise<PersonRecord> =>
  (await people().get(openid)) ?? nobodyYet(openid)

/** One read and one conditional write. Throws when too many change a person at once. */
export const changePerson = async (
  openid: string,
  change: (person: PersonRecord) => PersonRecord,
): Promise<PersonRecord> => {
  const race = { read: () => personOf(openid), attempts: ATTEMPTS }
  const changed = await optimistically(race, (person) => writeNext(people(), person, change(person)))
  if (changed === LOST) throw new Error('a person that is changed by too many at once')
  return changed
}

/** Accepted once more, each template at most once a tap. */
export const granted =
  (templates: readonly Template[]) =>
  (person: PersonRecord): PersonRecord => ({
    ...person,
    credit: {
      progress: Math.min(MOST_CREDIT, person.credit.progress + (templates.includes('progress') ? 1 : 0)),
      todo: Math.min(MOST_CREDIT, person.credit.todo + (templates.includes('todo') ? 1 : 0)),
    },
  })

/** How many text messages somebody wants. */
export const wantingTexts =
  (texts: 'few' | 'all') =>
  (person: PersonRecord): PersonRecord => ({ ...person, texts })

/** A message was sent. Recorded twice, it is counted once. */
export const spent =
  (template: Template, message: string) =>
  (person: PersonRecord): PersonRecord =>
    person.sent.includes(message)
      ? person
      : {
          ...noted(message)(person),
          credit: { ...person.credit, [template]: Math.max(0, person.credit[template] - 1) },
        }

/** It was sent by SMS, which uses no consent. */
export const noted =
  (message: string) =>
  (person: PersonRecord): PersonRecord =>
    person.sent.includes(message) ? person : { ...person, sent: [...person.sent, message].slice(-REMEMBERED) }

/** WeChat says that nothing is left (43101), whatever we have counted. */
export const exhausted =
  (template: Template) =>
  (person: PersonRecord): PersonRecord => ({ ...person, credit: { ...person.credit, [template]: 0 } })

/** Never set to an earlier time: an old phone must not make read notices unread. */
export const readTo =
  (until: string) =>
  (person: PersonRecord): PersonRecord => ({
    ...person,
    readUntil: person.readUntil === null || person.readUntil < until ? until : person.readUntil,
  })
