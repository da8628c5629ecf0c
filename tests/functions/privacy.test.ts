import { accept, aFamily, consents, payIfDue, submitted } from '../support/cases'
import { uuid } from '../support/sample'
import { SampleProcess } from '../support/sample-process'

let sample: SampleProcess

beforeAll(async () => {
  sample = await SampleProcess.boot()
})
afterAll(() => sample.close())

/** Words of the answers that say who somebody is. Codes and choices (`mother`, `01`) say nothing. */
const personal = (answers: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(answers).flatMap(([path, value]) =>
    typeof value === 'string' &&
    /name|idNumber|phone|address|contact|nativePlace|employer/i.test(path) &&
    value.length > 1 &&
    !/^[a-z]+$/.test(value)
      ? [value]
      : [],
  )

it('a whole journey leaves nothing of the family in logs, messages, records of calls or on the terminal', async () => {
  const { mother, clerk } = sample
  const answers = aFamily()
  const secrets = personal(answers)
  expect(secrets.length).toBeGreaterThan(10)

  await sample.subscribe(mother)
  const { id } = await submitted(sample, mother, answers)
  const corrections = [
    {
      place: { kind: 'field', section: 'newborn', field: 'newborn.name' },
      message: `${answers['newborn.name']}的名字不清楚`,
    },
  ]
  await clerk.get('desk', 'return-for-correction', { id, corrections, command: uuid() })
  await mother.get('application', 'submit', { id, command: uuid() })
  await sample.department('police').mode('down')
  await accept(sample, id)
  await sample.relay()
  await sample.department('police').mode('normal')
  await sample.passTime(6 * 60 * 60_000)
  await sample.until(
    id,
    ({ status, deliveries }) => status === 'completed' && deliveries['household-registration'] !== undefined,
    (view) => payIfDue(sample, view),
  )
  const tracking = 'EA246813579CN'
  await clerk.ask('desk', 'item-posted', {
    id,
    item: 'birth-certificate',
    carrier: '邮政EMS',
    tracking,
    command: uuid(),
  })
  await sample.relay()
  await mother.get('application', 'inbox', {})

  // What goes wrong is where data leaks: bad input, a broken database, a stranger.
  await mother.ask('application', 'start', {
    id: uuid(),
    service: 'newborn-yuanling',
    answers: { ...answers, 'mother.name': 7 },
    consents: consents(),
    command: uuid(),
  })
  await sample.grandmother.ask('application', 'save', { id, answers, command: uuid() })
  await sample.fault({ action: 'database.insertDocument', kind: 'error', count: 1 })
  await mother.ask('application', 'start', {
    id: uuid(),
    service: 'newborn-yuanling',
    answers,
    consents: consents(),
    command: uuid(),
  })
  await sample.clearFaults()
  const messages = await sample.messages()
  expect(messages.some(({ kind }) => kind === 'sms')).toBe(true)
  expect(messages.length).toBeGreaterThan(0)

  const places = {
    logs: JSON.stringify(await sample.logs()),
    invocations: JSON.stringify(await sample.invocations()),
    messages: JSON.stringify(messages),
    terminal: sample.output(),
  }
  for (const place of [places.logs, places.invocations, places.terminal]) {
    for (const name of ['application', 'desk', 'photo', 'relay', 'callback']) expect(place).toContain(name)
  }
  expect(places.logs).toContain('internal')
  for (const [place, text] of Object.entries(places)) {
    expect({ place, found: [...secrets, tracking].filter((secret) => text.includes(secret)) }).toEqual({
      place,
      found: [],
    })
    expect({ place, idNumbers: text.match(/\b\d{17}[\dXx]\b/g) ?? [] }).toEqual({ place, idNumbers: [] })
  }
})
