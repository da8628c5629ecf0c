import { existsSync, readFileSync, statSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { dirname, relative, resolve } from 'node:path'

interface Known {
  readonly writtenAt: number
  readonly map: SourceMap | undefined
}

const LINK = /\/\/# sourceMappingURL=(\S+)\s*$/

/** Says places of a bundle as places of its source, in whatever a function logs. A map is read when the first trace comes. */
export class SourcePlaces {
  private readonly known = new Map<string, Known>()

  /** `…/application/index.js:4711:8` becomes `cloudfunctions/application/index.ts:23:5`, seen from the working folder. */
  inSource(text: string, bundle: string): string {
    if (!text.includes(`${bundle}:`)) return text
    const map = this.mapOf(bundle)
    if (map === undefined) return text
    return text.replace(new RegExp(`${escaped(bundle)}:(\\d+):(\\d+)`, 'g'), (place, line, column) => {
      const entry = map.findEntry(Number(line) - 1, Number(column) - 1)
      if (!('originalSource' in entry)) return place
      const source = relative(process.cwd(), resolve(dirname(bundle), entry.originalSource))
      return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
    })
  }

  private mapOf(bundle: string): SourceMap | undefined {
    const writtenAt = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0
    const known = this.known.get(bundle)
    if (known?.writtenAt === writtenAt) return known.map
    const map = readMap(bundle)
    this.known.set(bundle, { writtenAt, map })
    return map
  }
}

/** Nothing for a bundle without a map. */
const readMap = (bundle: string): SourceMap | undefined => {
  const link = existsSync(bundle) ? LINK.exec(readFileSync(bundle, 'utf8'))?.[1] : undefined
  const file = link === undefined ? undefined : resolve(dirname(bundle), link)
  if (file === undefined || !existsSync(file)) return undefined
  return new SourceMap(JSON.parse(readFileSync(file, 'utf8')))
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
