import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const KB = 1024

/** WeChat's own limit is 2 MB a package; ours is what is promised, so that nothing grows unnoticed and a slow net waits less. */
export const MOST_MAIN = 560 * KB
/** With the services of one county only. */
export const MOST_MAIN_OF_ONE = 520 * KB
export const MOST_WHOLE = 1.6 * KB * KB

export interface File {
  readonly path: string
  readonly bytes: number
}

const filesIn = (folder: string): readonly File[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, stat: statSync(join(folder, path)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => ({ path, bytes: stat.size }))

export const sum = (files: readonly File[]): number => files.reduce((all, { bytes }) => all + bytes, 0)

export const kb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`

/** What WeChat leaves out of a package: notes of licences, the settings of the developer's tools. */
const isPacked = ({ path }: File): boolean => !path.endsWith('.LICENSE.txt') && path !== 'project.config.json'

export interface PackageSizes {
  readonly files: readonly File[]
  readonly main: number
  readonly whole: number
  /** By the root of the subpackage. */
  readonly parts: Readonly<Record<string, number>>
}

/** The packages of a built mini-program as WeChat counts them: bytes of their files. */
export const packageSizes = (folder: string): PackageSizes => {
  const { subPackages = [] } = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as {
    subPackages?: readonly { readonly root: string }[]
  }
  const files = filesIn(folder).filter(isPacked)
  const isOf = (root: string, { path }: File) => path.startsWith(`${root.replace(/\/$/, '')}/`)
  return {
    files,
    main: sum(files.filter((file) => !subPackages.some(({ root }) => isOf(root, file)))),
    whole: sum(files),
    parts: Object.fromEntries(subPackages.map(({ root }) => [root, sum(files.filter((file) => isOf(root, file)))])),
  }
}

export interface SiteSizes {
  readonly files: readonly File[]
  /** The same files as they are sent to a browser that takes Brotli. */
  readonly sent: readonly File[]
  /** Those which the first page names itself. */
  readonly isNamed: (file: File) => boolean
}

/** The browser's site: what lies there and what is sent of it. */
export const siteSizes = (folder: string): SiteSizes => {
  const all = filesIn(folder)
  const files = all.filter(({ path }) => !/\.(br|gz)$/.test(path))
  const index = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...index.matchAll(/(?:src|href)="?\.?\/?([^"\s>]+\.(?:js|css))/g)].map(([, path]) => path)
  const sizeOf = (wanted: string) => all.find(({ path }) => path === wanted)?.bytes
  return {
    files,
    sent: files.map(({ path, bytes }) => ({ path, bytes: sizeOf(`${path}.br`) ?? bytes })),
    isNamed: ({ path }) => path === 'index.html' || named.includes(path),
  }
}
