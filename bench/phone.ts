import { join } from 'node:path'
import { newbornYuanling as service } from '../domain/services/newborn-yuanling'
import { buildPlainForm, buildWeapp } from '../scripts/build'
import { SampleProcess } from '../tests/support/sample-process'
import { type Family, playSituations } from '../tests/support/situations'
import { MOST_BYTES_A_KEY, MOST_BYTES_AT_ONCE } from '../tests/weapp/limits'
import type { PageInstance } from '../tests/weapp/page'
import { type Typing, typeEverywhere, typeInto } from '../tests/weapp/typing'
import { VISITS } from '../tests/weapp/visits'
import { type Visiting, visit } from '../tests/weapp/weapp'
import { WeappPhone } from '../tests/weapp/weapp-phone'
import { table } from './table'

const PLAIN = join(__dirname, '..', 'dist', 'plain-form')
const NAME = '周清和'

const largest = (numbers: readonly number[]): number => Math.max(0, ...numbers)
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const bytesOf = ({ sent }: PageInstance): readonly number[] => sent.map(({ bytes }) => bytes)

const costs = (bytes: readonly number[]): readonly string[] => [`${mean(bytes).toFixed(1)} B`, `${largest(bytes)} B`]

/** Every page in every state: what its first `setData` carries, and the largest until it has come to rest. */
const opening = async (visiting: Visiting): Promise<boolean> => {
  const rows: string[][] = []
  let isWithin = true
  for (const [page, visits] of Object.entries(VISITS)) {
    for (const to of visits) {
      const phone = await visit(page, to, visiting)
      const bytes = bytesOf(phone.page)
      const most = largest(bytes)
      isWithin &&= most <= MOST_BYTES_AT_ONCE
      rows.push([page, to.name, `${bytes[0] ?? 0} B`, `${most} B`, most <= MOST_BYTES_AT_ONCE ? '' : 'TOO LARGE'])
      phone.close()
    }
  }
  console.log(`opening a page: setData, at most ${MOST_BYTES_AT_ONCE} B at once\n`)
  console.log(table(['page', 'state', 'first', 'largest', ''], rows))
  return isWithin
}

/** Every field of the form that is typed, in every section. */
const typed = async (visiting: Visiting): Promise<readonly Typing[]> => {
  const found: Typing[] = []
  for (const { id, fields } of service.form) {
    const query = (family: Family) => `id=${family.id}&section=${id}`
    const phone = await visit('pages/apply/section/index', { name: id, of: 'mistaken', query, shows: '' }, visiting)
    found.push(...(await typeEverywhere(phone, fields)))
    phone.close()
  }
  return found
}

/** The same name typed into a form of 40 fields that keeps all answers in one state. */
const plain = async (url: string) => {
  await buildPlainForm()
  const phone = new WeappPhone(PLAIN, { url, openid: 'oPlainForm' })
  const page = await phone.open('/pages/form/index')
  const opened = largest(bytesOf(page))
  const { keys } = await typeInto(phone, 'field-20', NAME)
  if (phone.faults.length > 0) throw new Error(phone.faults.join('\n'))
  phone.close()
  return { opened, keys }
}

/** `npm run bench -- phone`: setData of the built mini-program in bytes. Fails above 60 B a key or 32 KB at once. */
export const phone = async (): Promise<boolean> => {
  await buildWeapp()
  const cloud = await SampleProcess.boot()
  try {
    const visiting = { cloud, families: await playSituations(cloud) }
    const opensWell = await opening(visiting)
    const typings = await typed(visiting)
    const other = await plain(cloud.url)
    const kinds = [...new Set(typings.map(({ kind }) => kind))]
    console.log(`\nthe plain form of 40 fields opens with ${other.opened} B`)
    console.log(`\ntyping: setData a key; at most ${MOST_BYTES_A_KEY} B on the average of a field\n`)
    console.log(
      table(
        ['form', 'kind of field', 'fields', 'a key', 'at most', ''],
        [
          ...kinds.map((kind) => {
            const fields = typings.filter((one) => one.kind === kind)
            const keys = fields.flatMap((one) => one.keys)
            const verdict = fields.every((one) => mean(one.keys) <= MOST_BYTES_A_KEY) ? '' : 'TOO LARGE'
            return ['this', kind, String(fields.length), ...costs(keys), verdict]
          }),
          ['one useState', 'any', '40', ...costs(other.keys), ''],
        ],
      ),
    )
    return opensWell && typings.every(({ keys }) => mean(keys) <= MOST_BYTES_A_KEY)
  } finally {
    await cloud.close()
  }
}
