import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answers } from '../domain/definition/answers'
import { newbornYuanling as service } from '../domain/services/newborn-yuanling'
import { buildH5 } from '../scripts/build'
import { aNewborn, TODAY } from '../tests/builders/family'
import { aClearBack, aClearPicture } from '../tests/builders/pictures'
import { PhoneShop } from '../tests/journeys/browser'
import { browserExecutable } from '../tests/journeys/executable'
import { SampleProcess } from '../tests/support/sample-process'
import { type Effort, observe } from './effort/observed'
import { type Counted, OPERATORS, secondsOf } from './effort/seconds'
import { walk } from './effort/walk'
import { table } from './table'

/** The same form before it was made shorter, counted in the same way on three runs; strokes as of two short names. */
const BEFORE: Counted = {
  ...{ taps: 95, typedFields: 18, characters: 215, hanCharacters: 120, picked: 16 },
  ...{ photos: 7, signatures: 2, strokes: 8, screens: 27 },
}
const GOALS = { taps: 55, typedFields: 12, screens: 16 } as const

/**
 * `npm run bench -- effort`: fills the plain newborn form (沅陵, both parents, one phone) in a browser of 375 × 812 and
 * counts what a person did, by the events of the page. Fails above its goals.
 */
export const effort = async (): Promise<boolean> => {
  await buildH5()
  const cloud = await SampleProcess.boot()
  process.env.CHROME_PATH ??= await browserExecutable()
  const shop = await PhoneShop.open(cloud, `(${observe})()`)
  try {
    const { page, errors } = await shop.phoneOf('oEffort')
    // A county without a reader of cards: the phone hears of none.
    await page.route('**/functions/photo', (route) =>
      route.request().postData()?.includes('reading-offered') === true ? route.abort() : route.fallback(),
    )
    const album = { front: join(cloud.dataDir, 'front.jpg'), back: join(cloud.dataDir, 'back.jpg') }
    writeFileSync(album.front, await aClearPicture())
    writeFileSync(album.back, await aClearBack())
    await walk({ page, service, answers: asked(), album })
    if (errors.length > 0) throw new Error(errors.join('\n'))
    return report(await page.evaluate(() => (window as unknown as { effortSoFar: Effort }).effortSoFar))
  } finally {
    await shop.close()
    await cloud.close()
  }
}

/** What has to be answered: whoever is in a hurry leaves out what may be left out. */
const asked = (): Answers => {
  const optional = service.form.flatMap(({ fields }) => fields.filter(({ required }) => !required))
  return aNewborn(TODAY)
    .without(...optional.map(({ path }) => path))
    .answers()
}

const LINES: readonly (readonly [keyof Counted, string])[] = [
  ['taps', 'taps'],
  ['typedFields', 'typed fields'],
  ['characters', 'typed characters'],
  ['picked', 'values picked'],
  ['photos', 'photos'],
  ['signatures', 'signatures'],
  ['screens', 'screens'],
]

const minutes = (seconds: number): string => (seconds / 60).toFixed(1)

const report = (now: Effort): boolean => {
  const goalOf = (what: keyof Counted) => (what in GOALS ? String(GOALS[what as keyof typeof GOALS]) : '')
  const rows = LINES.map(([what, name]) => [name, String(BEFORE[what]), String(now[what]), goalOf(what)])
  console.log('the plain newborn form: both parents, one phone, cards read by nobody\n')
  console.log(
    table(
      ['', 'before', 'now', 'at most'],
      [...rows, ['minutes, modelled', minutes(secondsOf(BEFORE)), minutes(secondsOf(now)), '']],
    ),
  )
  console.log('\nscreen by screen')
  for (const { title, taps } of now.trail) console.log(`  ${title}  ${taps.length}  ${taps.join(' ')}`)
  console.log(`\nticks among the taps ${now.ticks}, album opened ${now.choosings} times`)
  console.log('estimated on trial before: 16 to 18 minutes, with reading; the model has no reading in it\n')
  console.log(
    table(
      ['operator', 'seconds', 'what it is'],
      OPERATORS.map(({ name, seconds, of }) => [name, String(seconds), of]),
    ),
  )
  return Object.entries(GOALS).every(([what, most]) => now[what as keyof typeof GOALS] <= most)
}
