/** A document as it was stored, in whatever form it had then. */
export type Stored = Readonly<Record<string, unknown>>

/** From one form of a document to the next. Only some fields may be there: a list loads what it shows. */
export interface Migration {
  /** The fields of the old form that it looks at. They are gone from the new one unless it writes them again. */
  readonly reads: readonly string[]
  readonly migrate: (old: Stored) => Stored
}

/** The migrations of a collection, oldest first. Its first form has the number 1; each migration makes the next. */
export type Forms = Readonly<Record<string, readonly Migration[]>>

/**
 * The one place that knows older forms. A migration is added with the change that makes it needed; it stays until no
 * document is older. What is written is always of the newest form: `schema` says which that was.
 */
export const FORMS: Forms = {
  'access-log': [],
  applications: [],
  'circuit-breakers': [],
  claims: [],
  digests: [],
  invitations: [],
  marks: [],
  people: [],
  photos: [],
  readings: [],
  searches: [],
  staff: [],
}

const FIRST = 1

export const schemaOf = (migrations: readonly Migration[]): number => FIRST + migrations.length

/** Fields that the newest form no longer has: a document written whole loses them. */
export const outdatedFields = (migrations: readonly Migration[]): readonly string[] => [
  ...new Set(migrations.flatMap(({ reads }) => reads)),
]

/** The document in its newest form; `undefined` as `schema`: the first. Throws for one newer than this program. */
export const inNewestForm = (migrations: readonly Migration[], stored: Stored): Stored => {
  const schema = typeof stored.schema === 'number' ? stored.schema : FIRST
  const newest = schemaOf(migrations)
  if (schema > newest) throw new Error(`a document of form ${schema}, and this program knows ${newest}`)
  const migrated = migrations.slice(schema - FIRST).reduce<Stored>((document, { reads, migrate }) => {
    const unread = Object.entries(document).filter(([field]) => !reads.includes(field))
    return { ...Object.fromEntries(unread), ...migrate(document) }
  }, stored)
  return { ...migrated, schema: newest }
}
