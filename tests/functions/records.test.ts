import { join } from 'node:path'
import Database from 'libsql'
import { Webhook } from 'standardwebhooks'
import { realName } from '../../cloudfunctions/shared/people/real-name'
import type { FoundRecord } from '../../domain/definition/record-query'
import { chongqingRecordQuery as query } from '../../domain/services/chongqing-record-query'
import { sha256 } from '../../domain/standards/sha256'
import { SystemDouble } from '../../local-cloud/doubles/system-double'
import { recordPeople } from '../../local-cloud/sample/record-people'
import { anIdNumber } from '../builders/identity'
import type { Envelope } from '../support/sample'
import { uuid } from '../support/sample'
import { SampleProcess } from '../support/sample-process'

const DAY = 24 * 60 * 60_000
const [withLicence, withoutLicence] = recordPeople as [(typeof recordPeople)[0], (typeof recordPeople)[0]]
const consent = { version: query.consent.version, textHash: sha256(query.consent.text) }

interface Found {
  readonly outcome: 'found' | 'none' | 'mismatch'
  readonly records?: readonly FoundRecord[]
}

let sample: SampleProcess

beforeAll(async () => {
  sample = await SampleProcess.boot()
})
afterAll(() => sample.close())

const asking = (change: object = {}) => ({
  query: query.id,
  kind: 'only-child',
  name: withLicence.name,
  idNumber: withLicence.idNumber,
  consent,
  ...change,
})

/** Everybody has their own ten searches. */
const search = (change: object = {}, openid = `o${uuid()}`): Promise<Envelope<Found>> =>
  sample.as(openid).ask<Found>('records', 'search', asking(change))

const platform = (mode: 'normal' | 'down' | 'garbled') =>
  fetch(`${sample.url}/platforms/yukuaiban/mode`, { method: 'POST', body: JSON.stringify({ mode }) })

const everythingStored = (): string => {
  const database = new Database(join(sample.dataDir, 'cloud.db'), { readonly: true })
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[]
    return tables
      .map(({ name }) => JSON.stringify([name, database.prepare(`SELECT * FROM "${name}"`).all()]))
      .join('\n')
  } finally {
    database.close()
  }
}

describe('who looks for a certificate of their own', () => {
  it('finds it, with where it was issued and its number masked', async () => {
    const { data } = await search()
    expect(data).toMatchObject({
      outcome: 'found',
      records: [
        {
          kind: 'only-child',
          issuedOn: '2009-03-12',
          electronic: true,
          office: { name: '江津区几江街道办事处（样例）', address: expect.stringContaining('样例路') },
        },
      ],
    })
    const number = data?.records?.[0]?.number ?? ''
    expect(number).toContain('*****')
    expect(number).not.toBe(withLicence.records[0]?.number)
  })

  it('is told when there is no electronic licence', async () => {
    const { name, idNumber } = withoutLicence
    const { data } = await search({ kind: 'rebirth', name, idNumber })
    expect(data?.records).toMatchObject([{ kind: 'rebirth', electronic: false }])
  })

  it('may type the number with spaces and a small x', async () => {
    const { idNumber } = withLicence
    const typed = `${idNumber.slice(0, 6)} ${idNumber.slice(6, 14)} ${idNumber.slice(14)}`.toLowerCase()
    expect((await search({ idNumber: typed, name: ` ${withLicence.name} ` })).data?.outcome).toBe('found')
  })

  it('is told that there is none, of the other kind or of somebody the register does not know', async () => {
    expect((await search({ kind: 'rebirth' })).data).toMatchObject({ outcome: 'none' })
    const idNumber = anIdNumber({ sex: 'male', born: '1970-01-01', region: '500116' })
    expect((await search({ name: '周无名', idNumber })).data).toMatchObject({ outcome: 'none' })
  })

  it('learns nothing of a number that belongs to another name', async () => {
    const { data } = await search({ name: '周无名' })
    expect(data).toEqual({ outcome: 'mismatch', at: expect.any(String) })
  })
})

describe('a search that does not reach the register', () => {
  it('names everything that is wrong at once', async () => {
    const idNumber = `${withLicence.idNumber.slice(0, 17)}${withLicence.idNumber[17] === '1' ? '2' : '1'}`
    const { error } = await search({ kind: 'marriage', name: '', idNumber })
    expect(error?.code).toBe('incomplete')
    expect(error?.problems?.map(({ code }) => code)).toEqual(['choice', 'required', 'id-check-digit'])
  })

  it.each([
    ['an older text', { version: '2020-01', textHash: consent.textHash }],
    ['another text', { version: consent.version, textHash: sha256('随便') }],
  ])('is not made with consent to %s', async (_, given) => {
    expect((await search({ consent: given })).error?.code).toBe('consent')
  })

  it('is refused for a query that does not exist, and for an input of another shape', async () => {
    expect((await search({ query: 'newborn-yuanling' })).error?.code).toBe('not-found')
    expect((await search({ consent: undefined })).error?.code).toBe('bad-request')
    expect((await search({ name: '周'.repeat(200) })).error?.code).toBe('bad-request')
  })

  it.each(['down', 'garbled'] as const)('says plainly that the platform is %s, and whom to call', async (mode) => {
    await platform(mode)
    const { error } = await search()
    await platform('normal')
    expect(error).toMatchObject({ code: 'platform-down', message: '平台暂时查不到，请稍后再试或拨打12320' })
  })
})

describe('ten searches a day', () => {
  it('are enough; the next day there are ten again', async () => {
    const openid = `o${uuid()}`
    for (let count = 0; count < 10; count += 1) expect((await search({}, openid)).data?.outcome).toBe('found')
    const { error } = await search({}, openid)
    expect(error).toMatchObject({ code: 'too-many', message: expect.stringContaining('12320') })
    expect((await search()).data?.outcome).toBe('found')
    await sample.passTime(DAY)
    expect((await search({}, openid)).data?.outcome).toBe('found')
  })

  it('count guesses that do not match, but neither typing errors nor a platform that is down', async () => {
    const openid = `o${uuid()}`
    await search({ name: '' }, openid)
    await platform('down')
    await search({}, openid)
    await platform('normal')
    for (let count = 0; count < 10; count += 1) {
      expect((await search({ name: '周无名' }, openid)).data?.outcome).toBe('mismatch')
    }
    expect((await search({}, openid)).error?.code).toBe('too-many')
  })

  it('are ten also for who asks many times at once', async () => {
    const openid = `o${uuid()}`
    const answers = await Promise.all(Array.from({ length: 16 }, () => search({}, openid)))
    const found = answers.filter(({ ok }) => ok).length
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThanOrEqual(10)
  })
})

it('nothing that was typed or answered is kept: neither in the database nor in any log', async () => {
  await search()
  await search({ kind: 'rebirth', name: withoutLicence.name, idNumber: withoutLicence.idNumber })
  await search({ name: '周无名' })
  await search({ idNumber: '500116' })
  await platform('down')
  await search()
  await platform('normal')
  await sample.fault({ action: 'database.insertDocument', kind: 'error', count: 1 })
  expect((await search()).error?.code).toBe('internal')
  await sample.clearFaults()

  const places = {
    database: everythingStored(),
    logs: JSON.stringify(await sample.logs()),
    invocations: JSON.stringify(await sample.invocations()),
    terminal: sample.output(),
  }
  expect(places.database).toContain('searches')
  for (const place of [places.logs, places.invocations, places.terminal]) expect(place).toContain('records')
  const secrets = [
    '周无名',
    ...recordPeople.flatMap(({ name, idNumber, records }) => [name, idNumber, ...records.map(({ number }) => number)]),
  ]
  for (const [place, text] of Object.entries(places)) {
    expect({ place, found: secrets.filter((secret) => text.includes(secret)) }).toEqual({ place, found: [] })
  }
})

it('a question that is not signed is not answered by the platform', async () => {
  const response = await fetch(`${sample.url}/platforms/yukuaiban/records`, {
    method: 'POST',
    body: JSON.stringify({ kind: 'only-child', name: withLicence.name, idNumber: withLicence.idNumber }),
  })
  expect(response.status).toBe(401)
})

describe('whether it is oneself', () => {
  const secret = `whsec_${Buffer.from('a key of the real-name service!!').toString('base64')}`
  let service: SystemDouble
  let asked: unknown

  beforeAll(async () => {
    service = await SystemDouble.open()
    process.env.REAL_NAME = JSON.stringify({ url: `${service.url}/`, secret })
  })
  afterAll(async () => {
    delete process.env.REAL_NAME
    await service.close()
  })

  const person = { openid: 'oSomebody', name: withLicence.name, idNumber: withLicence.idNumber }

  it.each([
    ['same', 200, '{"same":true}'],
    ['different', 200, '{"same":false}'],
    ['silent', 503, '{"same":true}'],
    ['silent', 200, 'perhaps'],
  ])('is %s when the check says %i %s', async (expected, status, body) => {
    service.answer = ({ headers, body: question }) => {
      asked = new Webhook(secret).verify(question.toString(), headers as Record<string, string>)
      return { status, body }
    }
    expect(await realName()?.check(person)).toBe(expected)
    expect(asked).toEqual(person)
  })

  it('is not asked where no check is configured', () => {
    const configured = process.env.REAL_NAME
    delete process.env.REAL_NAME
    expect(realName()).toBeUndefined()
    process.env.REAL_NAME = configured
  })
})
