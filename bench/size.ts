import { join } from 'node:path'
import { buildH5, buildWeapp, buildWeappFor } from '../scripts/build'
import { kb, MOST_MAIN, MOST_MAIN_OF_ONE, MOST_WHOLE, packageSizes, siteSizes, sum } from './package-sizes'
import { table } from './table'

const dist = join(__dirname, '..', 'dist')
const LARGEST = 10

const verdict = (bytes: number, most: number): string => (bytes <= most ? 'within' : 'TOO LARGE')

const ONE_COUNTY = 'yuanling'

/**
 * `npm run bench -- size`: what is downloaded. Fails above 560 KB of main package, 520 KB with the services of one
 * county, or 1.6 MB of all.
 */
export const size = async (): Promise<boolean> => {
  await buildWeapp()
  await buildWeappFor(ONE_COUNTY)
  await buildH5()
  const ofOne = packageSizes(join(dist, `weapp-${ONE_COUNTY}`)).main
  const { files, main, whole, parts } = packageSizes(join(dist, 'weapp'))
  console.log('weapp: packages\n')
  console.log(
    table(
      ['package', 'size', 'limit', ''],
      [
        ['main', kb(main), kb(MOST_MAIN), verdict(main, MOST_MAIN)],
        [`main, ${ONE_COUNTY} only`, kb(ofOne), kb(MOST_MAIN_OF_ONE), verdict(ofOne, MOST_MAIN_OF_ONE)],
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
      ['', 'files', 'size', 'sent'],
      [
        ['everything', String(site.files.length), kb(sum(site.files)), kb(sum(site.sent))],
        ['named by index.html', String(named.length), kb(sum(named)), kb(sum(site.sent.filter(site.isNamed)))],
      ],
    ),
  )
  return main <= MOST_MAIN && ofOne <= MOST_MAIN_OF_ONE && whole <= MOST_WHOLE
}
