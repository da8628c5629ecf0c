import { randomBytes } from 'node:crypto'
import { update } from 'mingo'
import { CloudFailure, invalidParam, notSupported, requestFailed } from '../failure'
import { withAddToSetAsPush } from './add-to-set'
import type { Collections, Row } from './collections'
import { type Document, encode } from './ejson'
import { type Finder, messageOf } from './find'
import { isDocument } from './order-key'
import { checkOperators, checkUpdate } from './strict-update'

export interface Modification {
  readonly collection: string
  readonly query: Document | undefined
  readonly data: Document
  readonly multi: boolean
  readonly merge: boolean
  readonly upsert: boolean
}

/** Reading and writing happen without an await in between, so a conditional update is atomic. */
export class Writer {
  constructor(
    private readonly collections: Collections,
    private readonly finder: Finder,
  ) {}

  /** Those before a duplicate stay, those after it are not tried. */
  insert(collection: string, documents: readonly Document[]): string[] {
    this.collections.mustHave(collection)
    const ids: unknown[] = []
    const failure = this.collections.together(() => {
      for (const document of documents) {
        const fieldsFirst: Document = { _id: document._id ?? randomBytes(16).toString('hex'), ...document }
        refuseOperators(fieldsFirst)
        try {
          this.collections.insert(collection, fieldsFirst)
          ids.push(fieldsFirst._id)
        } catch (error) {
          return error
        }
      }
      return undefined
    })
    if (failure !== undefined) throw failure
    return ids as string[]
  }

  insertMissing(collection: string, documents: readonly Document[]): void {
    for (const document of documents) {
      try {
        this.insert(collection, [document])
      } catch (error) {
        if (!(error instanceof CloudFailure && error.message.includes('E11000'))) throw error
      }
    }
  }

  modify(change: Modification): { updated: number; upsert_id: unknown } {
    const { collection, query, data, multi, merge, upsert } = change
    if (query === undefined) throw invalidParam('query 不能为空: an update needs a where')
    if (merge === upsert) throw notSupported(`database.modifyDocument with merge ${merge} and upsert ${upsert}`)
    if (merge) checkOperators(data)
    return this.collections.together(() => {
      const found = this.finder.rows({ collection, query, ...(multi ? {} : { limit: 1 }) })
      if (merge) return { updated: this.updateRows(collection, query, data, found), upsert_id: null }
      return this.set(collection, query, data, found[0])
    })
  }

  remove(collection: string, query: Document | undefined, multi: boolean): number {
    if (query === undefined) throw invalidParam('query 不能为空: a removal needs a where')
    return this.collections.together(() => {
      const found = this.finder.rows({ collection, query, ...(multi ? {} : { limit: 1 }) })
      for (const { seq } of found) this.collections.remove(collection, seq)
      return found.length
    })
  }

  /** Counts what really became different, as MongoDB's nModified does. */
  private updateRows(collection: string, query: Document, data: Document, rows: readonly Row[]): number {
    let updated = 0
    for (const { seq, document } of rows) {
      const before = encode(document)
      checkUpdate(document, data)
      try {
        update(document, withAddToSetAsPush(document, data) as object, [], query, { cloneMode: 'deep' })
      } catch (error) {
        throw requestFailed(messageOf(error))
      }
      const after = encode(document)
      if (after === before) continue
      this.collections.replace(collection, seq, document, after)
      updated += 1
    }
    return updated
  }

  private set(collection: string, query: Document, data: Document, found: Row | undefined) {
    refuseOperators(data)
    const _id = found?.document._id ?? query._id
    if (_id === undefined || isDocument(_id)) throw notSupported('a set without an _id')
    if (found === undefined) {
      this.collections.insert(collection, { _id, ...data })
      return { updated: 0, upsert_id: _id }
    }
    this.collections.replace(collection, found.seq, { _id, ...data })
    return { updated: 1, upsert_id: null }
  }
}

const refuseOperators = (document: Document): void => {
  const operator = Object.keys(document).find((field) => field.startsWith('$'))
  if (operator !== undefined)
    throw requestFailed(`The dollar ($) prefixed field '${operator}' is not valid for storage`)
}
