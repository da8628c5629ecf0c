import type Database from 'libsql'
import type { KeyValue } from './options'

/** JSON by key, in the same file as the collections but not one of them. */
export const createKeyValue = (sql: Database.Database, owner: string): KeyValue => {
  sql.exec('CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value TEXT NOT NULL)')
  const full = (key: string) => `${owner}\n${key}`
  return {
    get: <T>(key: string): T | undefined => {
      const row = sql.prepare('SELECT value FROM kept WHERE key = ?').get([full(key)]) as { value: string } | undefined
      return row === undefined ? undefined : (JSON.parse(row.value) as T)
    },
    set: (key, value) => {
      sql.prepare('INSERT OR REPLACE INTO kept (key, value) VALUES (?, ?)').run([full(key), JSON.stringify(value)])
    },
    list: <T>(prefix: string) => {
      const from = full(prefix)
      const rows = sql
        .prepare('SELECT key, value FROM kept WHERE substr(key, 1, ?) = ? ORDER BY key')
        .all([[...from].length, from]) as { key: string; value: string }[]
      return rows.map(({ key, value }) => ({ key: key.slice(full('').length), value: JSON.parse(value) as T }))
    },
  }
}
