import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { todayInShanghai } from '../../domain/standards/days'
import { localWorld } from './families/local-world'
import { playFamilies } from './families/play'

/** Nothing was ever kept in this folder. */
export const isFirstStart = (dataDir: string): boolean => !existsSync(join(dataDir, 'cloud.db'))

/** Fills a cloud that runs with a sample family in every situation; answers how many and how long it took. */
export const fillWithFamilies = async (url: string, now: Date): Promise<{ families: number; ms: number }> => {
  const started = performance.now()
  const families = Object.values(await playFamilies(localWorld(url), todayInShanghai(now.getTime())))
  return { families: families.length, ms: Math.round(performance.now() - started) }
}
