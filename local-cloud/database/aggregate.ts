import { Aggregator } from 'mingo'
import { notSupported, requestFailed } from '../failure'
import type { Collections } from './collections'
import type { Document, Value } from './ejson'
import { type Finder, messageOf } from './find'
import { isDocument } from './order-key'

export interface Stage {
  readonly key: string
  readonly value: Value
}

/** Without a `$limit` the platform answers twenty rows: the commonest mistake with aggregates (WIRE 2.7). */
const DEFAULT_ROWS = 20
const MOST_ROWS = 10_000
const NOT_HERE = new Set(['$out', '$merge', '$geoNear', '$collStats', '$indexStats', '$redact', '$search'])

export const aggregate = (
  finder: Finder,
  collections: Collections,
  collection: string,
  stages: readonly Stage[],
): Document[] => {
  const foreign = stages.find(({ key }) => NOT_HERE.has(key))
  if (foreign !== undefined) throw notSupported(`the aggregate stage ${foreign.key}`)
  const first = stages[0]
  const query = first?.key === '$match' && isDocument(first.value) ? first.value : {}
  const documents = finder.rows({ collection, query }).map(({ document }) => document)
  const most = stages.some(({ key }) => key === '$limit') ? MOST_ROWS : DEFAULT_ROWS
  const resolve = (name: string) => {
    collections.mustHave(name)
    return collections
      .rows(name, { where: '1', parameters: [], orderBy: 'seq' })
      .map(({ document }) => document as Record<string, unknown>)
  }
  try {
    return new Aggregator(
      stages.map(({ key, value }) => ({ [key]: value })),
      { scriptEnabled: false, collectionResolver: resolve },
    )
      .run(documents)
      .slice(0, most) as Document[]
  } catch (error) {
    throw requestFailed(messageOf(error))
  }
}
