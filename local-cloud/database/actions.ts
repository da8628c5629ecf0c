import { z } from 'zod/mini'
import type { Clock } from '../clock'
import { invalidParam, notSupported } from '../failure'
import { aggregate } from './aggregate'
import type { Collections } from './collections'
import { type Document, decode, encode, type Value } from './ejson'
import { Finder, orderFrom, projected } from './find'
import { isDocument } from './order-key'
import { Writer } from './write'

const DEFAULT_LIMIT = 100
const MOST = 1000

const requestSchema = z.object({
  collectionName: z.string(),
  query: z.optional(z.string()),
  data: z.optional(z.union([z.string(), z.array(z.string())])),
  order: z.optional(z.string()),
  projection: z.optional(z.string()),
  offset: z.optional(z.number().check(z.int(), z.minimum(0))),
  limit: z.optional(z.number().check(z.int())),
  multi: z.optional(z.boolean()),
  merge: z.optional(z.boolean()),
  upsert: z.optional(z.boolean()),
  stages: z.optional(z.array(z.object({ stageKey: z.string(), stageValue: z.string() }))),
  transactionId: z.optional(z.string()),
})

type DatabaseRequest = z.infer<typeof requestSchema>

/** The actions `database.*` of the wire (WIRE 2.1 to 2.7). Transactions are not among them. */
export class DatabaseActions {
  private readonly finder: Finder
  private readonly writer: Writer

  constructor(
    private readonly collections: Collections,
    private readonly clock: Clock,
    strictIndexes: boolean,
  ) {
    this.finder = new Finder(collections, strictIndexes)
    this.writer = new Writer(collections, this.finder)
  }

  run(action: string, raw: unknown): Readonly<Record<string, unknown>> {
    const perform = Object.hasOwn(this.actions, action) ? this.actions[action] : undefined
    if (perform === undefined) throw notSupported(action)
    const request = z.safeParse(requestSchema, raw)
    if (!request.success) throw invalidParam(`${action}: ${request.error.issues.map(({ path }) => path.join('.'))}`)
    if (request.data.transactionId !== undefined) throw notSupported(`${action} in a transaction`)
    return perform(request.data)
  }

  reads(): number {
    return this.collections.reads
  }

  seed(collection: string, documents: readonly object[]): void {
    if (!this.collections.has(collection)) this.collections.create(collection)
    this.writer.insertMissing(
      collection,
      documents.map((document) => this.document(encode(document as Document))),
    )
  }

  private readonly actions: Readonly<Record<string, (request: DatabaseRequest) => Readonly<Record<string, unknown>>>> =
    {
      'database.addCollection': ({ collectionName }) => {
        this.collections.create(collectionName)
        return {}
      },
      'database.insertDocument': ({ collectionName, data }) => {
        const documents = [data ?? []].flat().map((text) => this.document(text))
        return { data: { insertedIds: this.writer.insert(collectionName, documents) } }
      },
      'database.getDocument': (request) => {
        const skip = request.offset ?? 0
        const limit = request.multi === false ? 1 : limited(request.limit)
        const rows = this.finder.rows({
          collection: request.collectionName,
          query: this.query(request.query) ?? {},
          order: request.order === undefined ? [] : orderFrom(this.value(request.order)),
          skip,
          limit,
        })
        const projection = request.projection === undefined ? undefined : this.value(request.projection)
        const list = rows.map(({ document }) =>
          encode(isDocument(projection ?? null) ? projected(document, projection as Document) : document),
        )
        return { data: { list, offset: skip, limit } }
      },
      'database.calculateDocument': ({ collectionName, query }) => ({
        data: { total: this.finder.count(collectionName, this.query(query) ?? {}) },
      }),
      'database.modifyDocument': ({ collectionName, query, data, multi, merge, upsert }) => ({
        data: this.writer.modify({
          collection: collectionName,
          query: this.query(query),
          data: this.document(typeof data === 'string' ? data : '{}'),
          multi: multi === true,
          merge: merge === true,
          upsert: upsert === true,
        }),
      }),
      'database.removeDocument': ({ collectionName, query, multi }) => ({
        data: { deleted: this.writer.remove(collectionName, this.query(query), multi === true) },
      }),
      'database.aggregateDocuments': ({ collectionName, stages = [] }) => {
        const decoded = stages.map(({ stageKey, stageValue }) => ({ key: stageKey, value: this.value(stageValue) }))
        return { data: { list: aggregate(this.finder, this.collections, collectionName, decoded).map(encode) } }
      },
    }

  private value(text: string): Value {
    try {
      return decode(text, { now: this.clock.now(), patterns: 'search' })
    } catch {
      throw invalidParam('not EJSON')
    }
  }

  private query(text: string | undefined): Document | undefined {
    if (text === undefined || text === '') return undefined
    const query = this.value(text)
    if (!isDocument(query)) throw invalidParam('a query is an object')
    return query
  }

  private document(text: string): Document {
    const document = decode(text, { now: this.clock.now(), patterns: 'data' })
    if (!isDocument(document)) throw invalidParam('a document is an object')
    return document
  }
}

/** 0 means nothing asked for: the SDK sends 100 for it too (WIRE 2.3). */
const limited = (limit: number | undefined): number =>
  limit === undefined || limit <= 0 ? DEFAULT_LIMIT : Math.min(limit, MOST)
