import { join } from 'node:path'
import Database from 'libsql'

/** What a cloud has stored, read past every function: the documents of one collection. */
export const stored = <D>(dataDir: string, collection: string): readonly D[] => {
  const database = new Database(join(dataDir, 'cloud.db'), { readonly: true })
  try {
    const rows = database.prepare(`SELECT doc FROM "c_${collection}"`).all() as { doc: string }[]
    return rows.map(({ doc }) => JSON.parse(doc, asNumber) as D)
  } finally {
    database.close()
  }
}

/** Documents are EJSON: `{"$numberLong": "…"}`. */
const asNumber = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const { $numberLong, $numberInt, $numberDouble } = value as Readonly<Record<string, string | undefined>>
  const text = $numberLong ?? $numberInt ?? $numberDouble
  return text === undefined ? value : Number(text)
}
