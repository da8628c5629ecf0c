import { SystemDouble } from '../../local-cloud/doubles/system-double'
import { aNewborn, TODAY } from '../builders/family'
import { accepted } from '../support/cases'
import { bootSample, type Sample } from '../support/sample'

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const SECRET = `whsec_${Buffer.from('the post of the tests').toString('base64')}`
const ACCEPTED = { status: 200, body: { status: 'accepted' } }

let outside: SystemDouble
let sample: Sample

beforeEach(async () => {
  outside = await SystemDouble.open()
  const at = (path: string) => `${outside.url}/${path}`
  sample = await bootSample({
    POST_OFFICE: JSON.stringify({ url: at('post'), secret: SECRET }),
    DEPARTMENTS: JSON.stringify({
      police: at('police'),
      'medical-insurance': { url: at('insurance'), status: at('insurance/status') },
    }),
  })
})
afterEach(async () => {
  await sample.close()
  await outside.close()
})

const aFamilyThatWantsItPosted = () => ({
  ...aNewborn(TODAY).answers(),
  'delivery.certificate': 'post',
})
/** Everything is accepted; whoever is slow needs so long for it that the run has no time left. */
const slow = (path: string) => {
  outside.answer = async (heard) => {
    if (heard.path === path) await sample.passTime(9 * SECOND)
    return ACCEPTED
  }
}
const heardAt = (path: string) => outside.at(path).length

describe('a run of the relay that a slow system outside takes all the time of', () => {
  it('leaves what it has not begun to the next one, which does it once', async () => {
    slow('/police')
    const { id } = await accepted(sample, sample.mother, aFamilyThatWantsItPosted())
    await sample.relay()
    expect([heardAt('/police'), heardAt('/post')]).toEqual([1, 0])
    expect((await sample.mother.read(id)).items['household-registration']?.status).toBe('acknowledged')
    await sample.relay()
    await sample.relay()
    expect([heardAt('/police'), heardAt('/post')]).toEqual([1, 1])
  })

  it('does not forget that a run before may have sent it', async () => {
    slow('nobody')
    const { id } = await accepted(sample, sample.mother, aFamilyThatWantsItPosted())
    await sample.relay()
    await sample.passTime(HOUR)
    await sample.report('police', { request: `${id}.household-registration`, status: 'done', result: {} })
    // The courier is asked again, the insurance gets its request, and the write that would say so kills the run.
    const write = { action: 'database.modifyDocument', collection: 'applications', count: 1 }
    await sample.fault({ ...write, kind: 'delay', ms: 0 })
    await sample.fault({ ...write, kind: 'kill' })
    await sample.relay().catch(() => undefined)
    expect(heardAt('/insurance')).toBe(1)

    slow('/post')
    await sample.passTime(HOUR)
    await sample.relay()
    expect([heardAt('/insurance'), heardAt('/insurance/status')]).toEqual([1, 0])
    await sample.relay()
    expect([heardAt('/insurance'), heardAt('/insurance/status')]).toEqual([1, 1])
    expect((await sample.mother.read(id)).items['insurance-enrolment']?.status).toBe('acknowledged')
  })
})
