import { join } from 'node:path'
import { buildH5, buildWeapp } from '../scripts/build'
import { kb, MOST_MAIN, MOST_WHOLE, packageSizes, siteSizes, sum } from './package-sizes'
import { table } from './table'

const dist = join(__dirname, '..', 'dist')
const LARGEST = 10

const verdict = (bytes: number, most: number): string => (bytes <= most ? 'within' : 'TOO LARGE')

/** `npm run bench -- size`: what is downloaded. Fails above 629 KB of main package or 1.6 MB of all. */
export const size = async (): Promise<boolean> => {
  await buildWeapp()
  await buildH5()
  const { files, main, whole, parts } = packageSizes(join(dist, 'weapp'))
  console.log('weapp: packages\n')
  console.log(
    table(
      ['package', 'size', 'limit', ''],
      [
        ['main', kb(main), kb(MOST_MAIN), verdict(main, MOST_MAIN)],
        ...Object.entries(parts).map(([root, bytes]) => [root, kb(bytes), '', '']),
        ['whole', kb(whole), kb(MOST_WHOLE), verdict(whole, MOST_WHOLE)],
      ],
    ),
  )
  console.log(`\nweapp: the ${LARGEST} largest files\n`)
  const largest = [...files].sort((one, other) => other.bytes - one.bytes).slice(0, LARGEST)
  console.log(
    table(
      ['file', 'size'],
      largest.map(({ path, bytes }) => [path, kb(bytes)]),
    ),
  )

  const site = siteSizes(join(dist, 'h5'))
  const named = site.files.filter(site.isNamed)
  console.log('\nh5: everything, and what index.html names\n')
  console.log(
    table(
      ['', 'files', 'size', 'gzip'],
      [
        ['everything', String(site.files.length), kb(sum(site.files)), kb(sum(site.sent))],
        ['named by index.html', String(named.length), kb(sum(named)), kb(sum(site.sent.filter(site.isNamed)))],
      ],
    ),
  )
  return main <= MOST_MAIN && whole <= MOST_WHOLE
}
