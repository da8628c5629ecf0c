import { cloud } from './cloud'
import { FORMS, inNewestForm, outdatedFields, type Stored, schemaOf } from './document-forms'

/** What went wrong, whatever shape the SDK gave it: numbers in errCode, words in code, or only a text (WIRE 4.2). */
export interface CloudError {
  readonly kind: 'duplicate' | 'missing-collection' | 'other'
  readonly code: string
}

export const normalizeError = (error: unknown): CloudError => {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as Readonly<Record<string, unknown>>
  const text = `${String(fields.errMsg ?? '')} ${String(fields.message ?? '')}`
  const code = String(fields.code ?? fields.errCode ?? fields.name ?? 'unknown')
  // The code of a duplicate differs between documents and observations; only the text is dependable (WIRE 4.3).
  if (text.includes('E11000')) return { kind: 'duplicate', code }
  if (text.includes('Db or Table not exist')) return { kind: 'missing-collection', code }
  return { kind: 'other', code }
}

export type Filter<D> = {
  readonly [K in keyof D]?:
    | D[K]
    | { readonly lte: number | string }
    | { readonly gte: string }
    | { readonly gt: string }
    | { readonly in: readonly string[] }
}

/** `undefined` takes a field away, everything else replaces it whole. */
type Change<D> = { readonly [K in Exclude<keyof D, '_id'>]?: D[K] | undefined }

export interface Collection<D extends { readonly _id: string }> {
  get(id: string): Promise<D | undefined>
  find<K extends keyof D>(query: FindQuery<D, K>): Promise<Pick<D, K>[]>
  findAll(query: Omit<FindQuery<D, keyof D>, 'fields'>): Promise<D[]>
  /** False when the `_id` is already there. */
  insert(document: D): Promise<boolean>
  /** How many documents fitted the filter and were changed. */
  update(filter: Filter<D>, change: Change<D>): Promise<number>
  /** As `update`, with all of a document: it is of the newest form afterwards. */
  replace(filter: Filter<D>, document: Omit<D, '_id'>): Promise<number>
  remove(filter: Filter<D>): Promise<number>
  count(filter: Filter<D>): Promise<number>
}

interface FindQuery<D, K extends keyof D> {
  readonly where: Filter<D>
  readonly orderBy?: readonly [keyof D & string, 'asc' | 'desc']
  readonly limit: number
  readonly fields: readonly K[]
}

export const collection = <D extends { readonly _id: string }>(name: string): Collection<D> => {
  // The SDK reads its environment at every request, so nothing is kept between invocations but the handle.
  const database = cloud.database({ throwOnNotFound: false })
  const { command } = database
  const from = () => database.collection(name)
  const migrations = FORMS[name]
  if (migrations === undefined) throw new Error(`no forms of the collection ${name}`)
  const schema = schemaOf(migrations)
  const outdated = outdatedFields(migrations)
  /** The number of the form is this file's business: nobody else sees it. */
  const read = (stored: unknown) => {
    const { schema: _newest, ...document } = inNewestForm(migrations, stored as Stored)
    return document
  }

  const condition = (filter: Filter<D>): object =>
    Object.fromEntries(
      Object.entries(filter).map(([field, value]) => {
        if (typeof value !== 'object' || value === null) return [field, value]
        if ('lte' in value) return [field, command.lte(value.lte as number | string)]
        if ('gte' in value) return [field, command.gte(value.gte as string)]
        if ('gt' in value) return [field, command.gt(value.gt as string)]
        return [field, command.in((value as { in: readonly string[] }).in)]
      }),
    )

  const query = ({ where, orderBy, limit }: Omit<FindQuery<D, keyof D>, 'fields'>) => {
    const found = from().where(condition(where))
    return (orderBy === undefined ? found : found.orderBy(orderBy[0], orderBy[1])).limit(limit)
  }

  const write = async (filter: Filter<D>, change: object): Promise<number> => {
    const data = Object.fromEntries(
      Object.entries(change).map(([field, value]) => {
        if (value === undefined) return [field, command.remove()]
        // A plain object would be merged into the old one field by field (WIRE 3.2).
        return [field, typeof value === 'object' && value !== null ? command.set(value) : value]
      }),
    )
    return (await from().where(condition(filter)).update({ data })).stats.updated
  }

  return {
    get: async (id) => {
      const [found] = (await from().where({ _id: id }).limit(1).get()).data
      return found === undefined ? undefined : (read(found) as unknown as D)
    },
    find: async <K extends keyof D>({ fields, ...rest }: FindQuery<D, K>) =>
      (
        await query(rest)
          .field(Object.fromEntries([...fields, ...outdated, 'schema'].map((field) => [field, true])))
          .get()
      ).data.map(read) as unknown as Pick<D, K>[],
    findAll: async (rest) => (await query(rest).get()).data.map(read) as unknown as D[],
    insert: async (document) => {
      try {
        await from().add({ data: { ...document, schema } })
        return true
      } catch (error) {
        if (normalizeError(error).kind === 'duplicate') return false
        throw error
      }
    },
    update: write,
    replace: (filter, document) => {
      const gone = Object.fromEntries(outdated.map((field) => [field, undefined]))
      return write(filter, { ...gone, ...document, schema })
    },
    count: async (filter) => (await from().where(condition(filter)).count()).total,
    remove: async (filter) => (await from().where(condition(filter)).remove()).stats.removed,
  }
}
