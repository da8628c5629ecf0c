import { caseNumberOf } from '../../cloudfunctions/shared/cases/keyed-hash'
import { isCaseNumber } from '../../domain/casework/case-number'
import type { ApplicationSummary } from '../../domain/casework/state/view'
import { secretsIn } from '../../local-cloud/sample/secrets'
import { stored } from '../faults/database'
import { draft, submitted } from '../support/cases'
import { bootSample, uuid } from '../support/sample'

let sample: Awaited<ReturnType<typeof bootSample>>

beforeAll(async () => {
  sample = await bootSample()
})
afterAll(() => sample.close())

interface Stored {
  readonly _id: string
  readonly caseNumber: string
}

const keptFor = (id: string) =>
  stored<Stored>(sample.dataDir, 'applications').find(({ _id }) => _id === id)?.caseNumber ?? ''

describe('the number of a case', () => {
  it('is there once it is handed in, the same wherever the case is shown', async () => {
    const { id } = await draft(sample, sample.mother)
    expect((await sample.mother.read(id)).caseNumber).toBeUndefined()
    const view = await sample.mother.get<ApplicationSummary>('application', 'submit', {
      id,
      command: uuid(),
    })
    const number = view.caseNumber ?? ''
    expect(isCaseNumber(number)).toBe(true)
    expect((await sample.mother.list()).find((one) => one.id === id)?.caseNumber).toBe(number)
    expect((await sample.clerk.get<ApplicationSummary>('desk', 'read', { id })).caseNumber).toBe(number)
    const { applications } = await sample.clerk.get<{ applications: ApplicationSummary[] }>('desk', 'queue', {})
    expect(applications.find((one) => one.id === id)?.caseNumber).toBe(number)
  })

  it('is another where the first is taken: the index finds it, and the family notices nothing', async () => {
    const { id } = await draft(sample, sample.mother)
    const { hashKey } = secretsIn(sample.dataDir)
    const numbers = [0, 1, 2].map((attempt) => caseNumberOf(hashKey, id, attempt))
    const [record] = stored<Stored>(sample.dataDir, 'applications').filter(({ _id }) => _id === id)
    await sample.seed(
      'applications',
      numbers.slice(0, 2).map((caseNumber) => ({ ...record, _id: uuid(), owner: 'oSomebodyElse', caseNumber })),
    )
    await sample.mother.get('application', 'submit', { id, command: uuid() })
    expect(keptFor(id)).toBe(numbers[2])
  })

  it('is no case’s id and no key: nobody gets anywhere with it, nor does its owner', async () => {
    const { id, view } = await submitted(sample, sample.mother)
    const number = view.caseNumber ?? ''
    for (const person of [sample.grandmother, sample.mother]) {
      for (const action of ['read', 'numbers', 'export', 'access-log']) {
        for (const asked of [number, number.padEnd(36, '0')]) {
          const answer = await person.ask('application', action, { id: asked })
          expect({ action, asked, code: answer.error?.code }).toEqual({ action, asked, code: 'not-found' })
        }
      }
    }
    expect((await sample.clerk.ask('desk', 'read', { id: number })).ok).toBe(false)
    expect((await sample.grandmother.ask('application', 'withdraw', { id: number, command: uuid() })).ok).toBe(false)
    expect((await sample.mother.read(id)).status).toBe('submitted')
  })

  it('stands in no log, in no record of a call and in no address a message leads to', async () => {
    const { id } = await submitted(sample, sample.mother)
    await sample.subscribe(sample.mother)
    await sample.clerk.ask('desk', 'accept', { id, numbers: {}, command: uuid() })
    await sample.relay()
    const number = keptFor(id)
    expect(isCaseNumber(number)).toBe(true)
    expect(JSON.stringify(await sample.logs())).not.toContain(number)
    expect(JSON.stringify(await sample.invocations())).not.toContain(number)
    expect((await sample.messages()).map(({ page }) => page ?? '').join()).not.toContain(number)
  })
})
