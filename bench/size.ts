import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildH5, buildWeapp } from '../scripts/build'
import { table } from './table'

const dist = join(__dirname, '..', 'dist')

interface File {
  readonly path: string
  readonly bytes: number
}

const KB = 1024
const MOST_MAIN = 700 * KB
const MOST_WHOLE = 1.6 * KB * KB

const filesIn = (folder: string): readonly File[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, stat: statSync(join(folder, path)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => ({ path, bytes: stat.size }))

const sum = (files: readonly File[]): number => files.reduce((all, { bytes }) => all + bytes, 0)
const kb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`

/** What WeChat leaves out of a package: notes of licences, the settings of the developer's tools. */
const isPacked = ({ path }: File): boolean => !path.endsWith('.LICENSE.txt') && path !== 'project.config.json'

/** What is downloaded: the packages as WeChat counts them (bytes of their files), the browser's as gzip sends them. */
export const size = async (): Promise<boolean> => {
  await buildWeapp()
  await buildH5()
  const folder = join(dist, 'weapp')
  const { subPackages = [] } = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as {
    subPackages?: readonly { readonly root: string }[]
  }
  const files = filesIn(folder).filter(isPacked)
  const partOf = (root: string) => files.filter(({ path }) => path.startsWith(`${root}/`))
  const main = sum(files.filter(({ path }) => !subPackages.some(({ root }) => path.startsWith(`${root}/`))))
  const whole = sum(files)

  console.log('weapp: packages\n')
  console.log(
    table(
      ['package', 'size', 'limit', ''],
      [
        ['main', kb(main), kb(MOST_MAIN), main < MOST_MAIN ? 'within' : 'TOO LARGE'],
        ...subPackages.map(({ root }) => [root, kb(sum(partOf(root))), '', '']),
        ['whole', kb(whole), kb(MOST_WHOLE), whole < MOST_WHOLE ? 'within' : 'TOO LARGE'],
      ],
    ),
  )
  console.log('\nweapp: the ten largest files\n')
  const largest = [...files].sort((one, other) => other.bytes - one.bytes).slice(0, 10)
  console.log(
    table(
      ['file', 'size'],
      largest.map(({ path, bytes }) => [path, kb(bytes)]),
    ),
  )

  const h5 = filesIn(join(dist, 'h5'))
  const sent = h5.map(({ path, bytes }) => ({
    path,
    bytes: /\.(js|css|html|json|svg)$/.test(path) ? gzipSync(readFileSync(join(dist, 'h5', path))).length : bytes,
  }))
  console.log('\nh5: everything, and what the first page sends\n')
  const first = new Set(
    [
      ...readFileSync(join(dist, 'h5', 'index.html'), 'utf8').matchAll(/(?:src|href)="?\.?\/?([^"\s>]+\.(?:js|css))/g),
    ].map(([, path]) => path),
  )
  const ofFirst = (all: readonly File[]) => all.filter(({ path }) => path === 'index.html' || first.has(path))
  console.log(
    table(
      ['', 'files', 'size', 'gzip'],
      [
        ['everything', String(h5.length), kb(sum(h5)), kb(sum(sent))],
        ['named by index.html', String(ofFirst(h5).length), kb(sum(ofFirst(h5))), kb(sum(ofFirst(sent)))],
      ],
    ),
  )
  return main < MOST_MAIN && whole < MOST_WHOLE
}
