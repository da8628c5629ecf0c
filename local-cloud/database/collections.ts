import Database from 'libsql'
import { CloudFailure, requestFailed } from '../failure'
import { type Document, decode, encode } from './ejson'
import { fieldsOf, type Index, type IndexTable, indexedFields, keyExpression } from './indexes'
import { keysOf } from './order-key'
import type { Plan } from './plan'

export interface Row {
  readonly seq: number
  readonly document: Document
}

interface RawRow {
  readonly seq: number
  readonly doc: string
}

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/

/**
 * The collections in one SQLite file: a table each, documents as EJSON text, next to them the keys that the declared
 * indexes are built on. WAL with synchronous=FULL: what was answered is on the disk. With OFF the system has it and writes
 * it when it likes, so that only the death of the machine loses something; a test writes several times as fast.
 */
export class Collections {
  readonly sql: Database.Database
  /** How many documents were ever read for somebody. */
  reads = 0

  constructor(
    file: string,
    private readonly declared: IndexTable,
    survivesPowerLoss = true,
  ) {
    this.sql = new Database(file)
    this.sql.pragma('journal_mode = WAL')
    this.sql.pragma(`synchronous = ${survivesPowerLoss ? 'FULL' : 'OFF'}`)
    this.sql.exec('CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY, indexes TEXT NOT NULL)')
    for (const name of new Set([...Object.keys(declared), ...this.names()])) this.prepare(name)
  }

  names(): string[] {
    return (this.sql.prepare('SELECT name FROM collections').all() as { name: string }[]).map(({ name }) => name)
  }

  has(name: string): boolean {
    return this.sql.prepare('SELECT 1 AS found FROM collections WHERE name = ?').get([name]) !== undefined
  }

  create(name: string): void {
    if (this.has(name)) {
      throw new CloudFailure(
        'DATABASE_COLLECTION_ALREADY_EXIST',
        '[ResourceUnavailable.ResourceExist] Table exist. Please check your request, but if the problem cannot be solved, contact us.',
      )
    }
    this.prepare(name)
  }

  /** The real cloud creates no collection by itself either (WIRE 2.1). */
  mustHave(name: string): void {
    if (!NAME.test(name) || !this.has(name)) {
      throw new CloudFailure(
        'DATABASE_COLLECTION_NOT_EXIST',
        `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
      )
    }
  }

  indexesOf(name: string): readonly Index[] {
    return Object.hasOwn(this.declared, name) ? (this.declared[name] ?? []) : []
  }

  rows(
    name: string,
    plan: Pick<Plan, 'where' | 'parameters' | 'orderBy'>,
    limit?: { skip: number; most: number },
  ): Row[] {
    const bounded = limit === undefined ? '' : ` LIMIT ${Math.trunc(limit.most)} OFFSET ${Math.trunc(limit.skip)}`
    const text = `SELECT seq, doc FROM ${table(name)} WHERE ${plan.where} ORDER BY ${plan.orderBy}${bounded}`
    const found = this.sql.prepare(text).all([...plan.parameters]) as RawRow[]
    this.reads += found.length
    return found.map(({ seq, doc }) => ({ seq, document: read(doc) }))
  }

  count(name: string, plan: Pick<Plan, 'where' | 'parameters'>): number {
    const text = `SELECT COUNT(*) AS total FROM ${table(name)} WHERE ${plan.where}`
    return (this.sql.prepare(text).get([...plan.parameters]) as { total: number }).total
  }

  insert(name: string, document: Document): void {
    this.unique(name, document, () =>
      this.sql
        .prepare(`INSERT INTO ${table(name)} (id, doc, keys) VALUES (?, ?, ?)`)
        .run([encode(document._id ?? null), bounded(encode(document)), this.keys(name, document)]),
    )
  }

  /** `text`: the document as it is stored, from whoever has it already. */
  replace(name: string, seq: number, document: Document, text = encode(document)): void {
    this.unique(name, document, () =>
      this.sql
        .prepare(`UPDATE ${table(name)} SET doc = ?, keys = ? WHERE seq = ?`)
        .run([bounded(text), this.keys(name, document), seq]),
    )
  }

  remove(name: string, seq: number): void {
    this.sql.prepare(`DELETE FROM ${table(name)} WHERE seq = ?`).run([seq])
  }

  /** Atomic, also when the power fails. */
  together<T>(work: () => T): T {
    return this.sql.transaction(work).immediate()
  }

  /** As in a new folder: everything in the file goes, documents and all else that is kept beside them. */
  clear(): void {
    const kept = this.sql.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'collections'").all()
    this.together(() => {
      for (const { name } of kept as { name: string }[]) this.sql.exec(`DELETE FROM "${name}"`)
    })
  }

  close(): void {
    this.sql.close()
  }

  private keys(name: string, document: Document): string {
    return JSON.stringify(keysOf(document, indexedFields(this.indexesOf(name))))
  }

  private unique(name: string, document: Document, write: () => void): void {
    try {
      write()
    } catch (error) {
      if (!String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) throw error
      const index = /index '[^']*\/([^']*)'/.exec(String((error as Error).message))?.[1] ?? '_id_'
      const key = index === '_id_' ? encode(document._id ?? null) : '...'
      throw requestFailed(
        `multiple write errors: [{write errors: [{E11000 duplicate key error collection: local.${name} index: ${index} dup key: { : ${key} }}]}, {<nil>}]`,
      )
    }
  }

  /** Creates what is missing. When the declared indexes have changed, the keys of all documents are made anew. */
  private prepare(name: string): void {
    if (!NAME.test(name)) throw new CloudFailure('INVALID_PARAM', 'a collection of this name is not possible')
    const indexes = this.indexesOf(name)
    const wanted = JSON.stringify(indexes)
    const known = this.sql.prepare('SELECT indexes FROM collections WHERE name = ?').get([name])
    if ((known as { indexes: string } | undefined)?.indexes === wanted) return
    this.together(() => {
      this.sql.exec(
        `CREATE TABLE IF NOT EXISTS ${table(name)} (seq INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, doc TEXT NOT NULL, keys TEXT NOT NULL)`,
      )
      const old = this.sql
        .prepare(`SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`)
        .all([`c_${name}`]) as { name: string }[]
      for (const index of old) this.sql.exec(`DROP INDEX "${index.name}"`)
      for (const { seq, document } of this.rows(name, { where: '1', parameters: [], orderBy: 'seq' })) {
        this.sql.prepare(`UPDATE ${table(name)} SET keys = ? WHERE seq = ${seq}`).run([this.keys(name, document)])
      }
      for (const index of indexes) this.sql.exec(creation(name, index))
      this.sql.prepare('INSERT OR REPLACE INTO collections (name, indexes) VALUES (?, ?)').run([name, wanted])
    })
  }
}

const table = (name: string): string => `"c_${name}"`

const creation = (collection: string, index: Index): string => {
  if (!NAME.test(index.name)) throw new Error(`an index cannot be called ${index.name}`)
  const fields = fieldsOf(index).map(
    ({ field, direction }) => `${keyExpression(field)} ${direction === 1 ? 'ASC' : 'DESC'}`,
  )
  const kind = index.unique === true ? 'UNIQUE INDEX' : 'INDEX'
  return `CREATE ${kind} "${collection}/${index.name}" ON ${table(collection)} (${fields.join(', ')})`
}

// The real limit of one write by a function (WIRE 9.4).
const MOST_BYTES = 5 * 1024 * 1024

const bounded = (text: string): string => {
  if (Buffer.byteLength(text) > MOST_BYTES) throw requestFailed('the document is larger than 5 MB')
  return text
}

const read = (text: string): Document => decode(text, { now: new Date(0), patterns: 'data' }) as Document
