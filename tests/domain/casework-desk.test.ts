import { isIssuedNumber, numbersAsked } from '../../domain/casework/state/issued-number'
import type { Answers } from '../../domain/definition/answers'
import { is } from '../../domain/definition/condition'
import { AT, after, caseAfter, commands, decide, eventsOn, service, ways } from './casework.fixture'

const submitted = caseAfter(ways.submitted).application

describe('what a clerk wants corrected', () => {
  const right = [
    { place: { kind: 'screening', question: 'named' }, message: '请确认取名' },
    { place: { kind: 'field', section: 'newborn', field: 'newborn.name' }, message: '与证件不一致' },
    { place: { kind: 'material', material: 'identity', part: 'front' }, message: '看不清' },
  ] as const
  const wrong = [
    { place: { kind: 'screening', question: 'none' }, message: '请改' },
    { place: { kind: 'field', section: 'newborn', field: 'items' }, message: '请改' },
    { place: { kind: 'field', section: 'choice', field: 'newborn.name' }, message: '请改' },
    { place: { kind: 'material', material: 'identity', part: 'none' }, message: '请改' },
    { place: { kind: 'material', material: 'none', part: 'front' }, message: '请改' },
  ] as const

  it.each(right)('may be a place of the service: $place', (one) => {
    expect(after(submitted, { ...commands['return-for-correction'], corrections: [one] })).toMatchObject({
      status: 'returned',
      corrections: [one],
    })
  })

  it('is told in one list', () => {
    expect(eventsOn(submitted, { ...commands['return-for-correction'], corrections: right })).toMatchObject([
      { type: 'returned', corrections: right, clerk: 'oClerk' },
    ])
  })

  it.each(wrong)('is not told at all when one of its places is none of the service: $place', (one) => {
    expect(eventsOn(submitted, { ...commands['return-for-correction'], corrections: [one] })).toEqual(['bad-request'])
    expect(eventsOn(submitted, { ...commands['return-for-correction'], corrections: [...right, one] })).toEqual([
      'bad-request',
    ])
    expect(eventsOn(submitted, { ...commands['return-for-correction'], corrections: [one, ...right] })).toEqual([
      'bad-request',
    ])
  })

  it('leaves out lines without words, and is nothing when all are', () => {
    const [first, ...others] = right
    const blank = { ...first, message: '  ' }
    expect(
      after(submitted, { ...commands['return-for-correction'], corrections: [blank, ...others] }).corrections,
    ).toEqual(others)
    expect(eventsOn(submitted, { ...commands['return-for-correction'], corrections: [blank] })).toEqual(['bad-request'])
  })

  it('may be the whole of a paper that has no parts', () => {
    const whole = { ...service, materials: service.materials.map((one) => ({ ...one, parts: [] })) }
    const corrections = [{ place: { kind: 'material', material: 'identity', part: '' }, message: '请补' }] as const
    expect(
      decide(whole, submitted, { ...commands['return-for-correction'], corrections }, { at: AT, by: 'oMother' }).ok,
    ).toBe(true)
  })
})

describe('an edition that has ended', () => {
  const until = { ...service, edition: { ...service.edition, to: '2026-03-02' } }
  const startedAt = (at: string) => decide(until, undefined, commands.start, { at, by: 'oMother' })

  it('takes applications until the end of its last day in China, and none after it', () => {
    expect(startedAt('2026-03-02T15:59:59.000Z').ok).toBe(true)
    expect(startedAt('2026-03-02T16:00:00.000Z')).toMatchObject({ ok: false, refusal: { code: 'not-allowed-now' } })
  })

  it('takes them from its first day on', () => {
    expect(startedAt('2022-10-09T16:00:00.000Z').ok).toBe(true)
    expect(startedAt('2022-10-09T15:59:59.000Z').ok).toBe(false)
  })
})

describe('a picture that the family turned out not to need', () => {
  const [identity, ...others] = service.materials
  if (identity === undefined) throw new Error('no identity')
  const back = { id: 'back', label: '反面', when: is('delivery.certificate', 'post') }
  const family = {
    ...service,
    materials: [{ ...identity, parts: [...identity.parts, back] }, ...others],
  }
  const withBack = { ...commands.attach, part: 'back', content: { ...commands.attach.content, photo: 'photo-0002' } }
  const posting: Answers = { 'delivery.certificate': 'post' }
  const drafted = caseAfter(
    [commands.start, commands.attach, { type: 'save', answers: posting }, withBack],
    AT,
    family,
  ).application

  it('is kept while it may still be needed, and while it is', () => {
    expect(Object.keys(drafted.materials.identity ?? {})).toEqual(['front', 'back'])
    const kept = after(drafted, commands.submit, AT, family)
    expect(Object.keys(kept.materials.identity ?? {})).toEqual(['front', 'back'])
  })

  it('goes with an answer that is asked no more: what is handed in is what is asked', () => {
    const stale = { ...drafted, answers: { ...drafted.answers, 'newborn.twin': '王小二' } }
    const decision = decide(family, stale, commands.submit, { at: AT, by: 'oMother' })
    expect(decision).toMatchObject({ ok: true, events: [{ type: 'saved', at: AT }, { type: 'submitted' }] })
    expect(after(stale, commands.submit, AT, family).answers).toEqual(drafted.answers)
    expect(
      eventsOn(caseAfter(ways.draft).application, commands.submit).map((event) =>
        typeof event === 'string' ? event : event.type,
      ),
    ).toEqual(['submitted'])
  })

  it('is no longer kept once the application is handed in without it', () => {
    const collecting = after(drafted, { type: 'save', answers: { 'delivery.certificate': 'collect' } }, AT, family)
    expect(Object.keys(collecting.materials.identity ?? {})).toEqual(['front', 'back'])
    const handedIn = after(collecting, commands.submit, AT, family)
    expect(handedIn.status).toBe('submitted')
    expect(Object.keys(handedIn.materials.identity ?? {})).toEqual(['front'])
  })
})

describe('a number that the desk gives', () => {
  it('is asked for each of twins, and never the same for both', () => {
    const twins = {
      ...service,
      items: service.items.map((item) =>
        item.issues === undefined
          ? item
          : { ...item, issues: { ...item.issues, each: ['newborn.name', 'mother.phone'] } },
      ),
    }
    const accept = (numbers: Readonly<Record<string, string>>) =>
      decide(twins, submitted, { ...commands.accept, numbers }, { at: AT, by: 'oMother' })
    expect(accept({ certificate: 'R430012345' }).ok).toBe(false)
    expect(accept({ certificate: 'R430012345', 'certificate-2': 'R430012345' }).ok).toBe(false)
    expect(accept({ certificate: ' R430012345 ', 'certificate-2': 'R430012346' })).toMatchObject({
      events: [
        { type: 'accepted' },
        { type: 'item-done', result: { number: 'R430012345', number2: 'R430012346' } },
        { type: 'item-queued' },
      ],
    })
  })

  it('is that of each child by its name, so that no two are mixed up', () => {
    const each = ['newborn.name', 'newborn.2.name', 'newborn.3.name']
    const [first] = service.items
    if (first?.issues === undefined) throw new Error('nothing issued')
    const item = { ...first, issues: { ...first.issues, label: '出生证编号', each } }
    expect(numbersAsked(item, { 'newborn.name': '林小满', 'newborn.3.name': '林小暑' })).toEqual([
      {
        key: 'certificate',
        result: 'number',
        label: '出生证编号（第1个）',
        whose: '林小满',
        format: 'birth-certificate',
      },
      {
        key: 'certificate-2',
        result: 'number2',
        label: '出生证编号（第2个）',
        whose: '林小暑',
        format: 'birth-certificate',
      },
    ])
    const single = [{ key: 'certificate', result: 'number', label: '出生证编号', format: 'birth-certificate' }]
    expect(numbersAsked(item, { 'newborn.name': '林小满' })).toEqual(single)
    expect(numbersAsked({ ...first, issues: { label: '出生证编号', format: 'birth-certificate' } }, {})).toEqual(single)
    const { issues: _none, ...nothing } = first
    expect(numbersAsked(nothing, {})).toEqual([])
  })

  it.each(['HK', '湘政〔2026〕1号', '[2026](7)（8）-9', 'aZ0', '1'.repeat(40)])(
    'of another kind may be %s',
    (number) => {
      expect(isIssuedNumber({ format: 'any' }, number)).toBe(true)
      expect(isIssuedNumber({ format: 'birth-certificate' }, number)).toBe(false)
    },
  )

  it.each(['', '1', '1'.repeat(41), 'HK 1', 'HK_1', '<b>1', 'HK1。', '。HK1'])('is never “%s”', (number) => {
    expect(isIssuedNumber({ format: 'any' }, number)).toBe(false)
  })

  it('is asked for in the form it has', () => {
    const ofAnyForm = {
      ...service,
      items: service.items.map((one) =>
        one.issues === undefined ? one : { ...one, issues: { label: '批准文号', format: 'any' as const } },
      ),
    }
    const messageOf = (of: typeof service) => {
      const decision = decide(of, submitted, { type: 'accept' }, { at: AT, by: 'oClerk' })
      return decision.ok ? '' : decision.refusal.message
    }
    expect(messageOf(service)).toContain('大写字母')
    expect(messageOf(ofAnyForm)).toContain('批准文号')
    expect(messageOf(ofAnyForm)).not.toContain('大写字母')
  })
})
