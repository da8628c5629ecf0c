import { Query } from 'mingo'
import { CloudFailure, requestFailed } from '../failure'
import type { Collections, Row } from './collections'
import type { Document, Value } from './ejson'
import { isDocument } from './order-key'
import { type Order, planFor } from './plan'

export interface Search {
  readonly collection: string
  readonly query: Document
  readonly order?: readonly Order[]
  readonly skip?: number
  readonly limit?: number
}

/** Finds by SQL as far as the indexes carry, and by mingo from there. */
export class Finder {
  constructor(
    private readonly collections: Collections,
    private readonly strictIndexes: boolean,
  ) {}

  rows({ collection, query, order = [], skip = 0, limit = Number.POSITIVE_INFINITY }: Search): Row[] {
    const plan = this.plan(collection, query, order)
    const bounded = Number.isFinite(limit) || skip > 0
    if (plan.exact && plan.sorted) {
      const most = Number.isFinite(limit) ? limit : -1
      return this.collections.rows(collection, plan, bounded ? { skip, most } : undefined)
    }
    const rows = this.matching(this.collections.rows(collection, plan), query, plan.exact)
    const sorted = plan.sorted ? rows : inOrder(rows, order)
    return sorted.slice(skip, skip + limit)
  }

  count(collection: string, query: Document): number {
    const plan = this.plan(collection, query, [])
    if (plan.exact) return this.collections.count(collection, plan)
    return this.matching(this.collections.rows(collection, plan), query, false).length
  }

  private plan(collection: string, query: Document, order: readonly Order[]) {
    this.collections.mustHave(collection)
    const plan = planFor(query, order, this.collections.indexesOf(collection))
    if (this.strictIndexes && !plan.covered) {
      const fields = [...Object.keys(query), ...order.map(({ field }) => `sort by ${field}`)].join(', ')
      throw new CloudFailure(
        'LOCAL_CLOUD_NO_INDEX',
        `no index covers this query of ${collection}: ${fields}. Declare one, or ask by _id.`,
      )
    }
    return plan
  }

  private matching(rows: Row[], query: Document, exact: boolean): Row[] {
    if (exact) return rows
    const matches = matcher(query)
    return rows.filter(({ document }) => matches(document))
  }
}

const matcher = (query: Document): ((document: Document) => boolean) => {
  refuseEmptyLists(query)
  try {
    const compiled = new Query(query, { scriptEnabled: false })
    return (document) => compiled.test(document)
  } catch (error) {
    throw requestFailed(messageOf(error))
  }
}

/** mingo finds nothing for an empty list of alternatives where the real database refuses (WIRE 8.3). */
const refuseEmptyLists = (query: Document): void => {
  for (const operator of ['$or', '$and', '$nor']) {
    const parts = query[operator]
    if (parts === undefined) continue
    if (!Array.isArray(parts) || parts.length === 0) throw requestFailed(`${operator} must be a nonempty array`)
    for (const part of parts) if (isDocument(part)) refuseEmptyLists(part)
  }
}

export const projected = (document: Document, projection: Document): Document =>
  new Query({}, {}).find<Document>([document], projection).all()[0] ?? {}

const inOrder = (rows: Row[], order: readonly Order[]): Row[] => {
  const bySeq = new Map(rows.map((row) => [row.document, row]))
  const sort = Object.fromEntries(order.map(({ field, direction }) => [field, direction]))
  const sorted = new Query({}, {})
    .find<Document>([...bySeq.keys()])
    .sort(sort)
    .all()
  return sorted.flatMap((document) => bySeq.get(document) ?? [])
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export const orderFrom = (order: Value): readonly Order[] =>
  isDocument(order)
    ? Object.entries(order).map(([field, direction]) => ({ field, direction: direction === -1 ? -1 : 1 }))
    : []
