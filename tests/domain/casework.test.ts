import type { Command } from '../../domain/casework/commands/index'
import { hasConsented } from '../../domain/casework/consents'
import { decide } from '../../domain/casework/decide'
import { journalOf } from '../../domain/casework/journal'
import { sha256 } from '../../domain/standards/sha256'
import { AT, answers, caseAfter, commands, consents, service, ways } from './casework.fixture'

const on = (way: readonly Command[], command: Command, at = AT) =>
  decide(service, caseAfter(way).application, command, { at, by: 'oMother' })
/** Handing in a case that has these consents: texts may have changed since they were given. */
const onWith = (way: readonly Command[], given: typeof consents) => {
  const application = {
    ...caseAfter(way).application,
    consents: given.map((one) => ({ ...one, at: AT, by: 'oMother' })),
  }
  return decide(service, application, commands.submit, { at: AT, by: 'oMother' })
}
const refusalOf = (decision: ReturnType<typeof on>) => (decision.ok ? undefined : decision.refusal)

describe('starting', () => {
  it('keeps the edition of the day, so that later rules do not judge an old case', () => {
    expect(caseAfter(ways.draft).application.service).toEqual({ id: 'small-service', edition: '2022-10-10' })
  })

  it.each(['draft', 'suspended', 'retired'] as const)('does not begin with an edition that is %s', (status) => {
    const closed = { ...service, edition: { ...service.edition, status } }
    expect(decide(closed, undefined, commands.start, { at: AT, by: 'oMother' })).toMatchObject({
      refusal: { code: 'not-allowed-now' },
    })
  })

  it('says why an edition is closed, where the county says so', () => {
    const messageOf = (edition: object) =>
      refusalOf(
        decide(
          { ...service, edition: { ...service.edition, status: 'suspended', ...edition } },
          undefined,
          commands.start,
          {
            at: AT,
            by: 'oMother',
          },
        ),
      )?.message
    expect(messageOf({ closedBecause: '系统升级，3 月 9 日再开' })).toBe('系统升级，3 月 9 日再开')
    expect(messageOf({})).toContain('现在没有开放')
  })

  it.each([
    ['none', []],
    ['one of two', consents.slice(0, 1)],
    ['an old version', consents.map((consent) => ({ ...consent, version: '0' }))],
    ['that of another name', consents.map((consent) => ({ ...consent, id: 'other' }))],
    ['another text', consents.map((consent) => ({ ...consent, textHash: 'f'.repeat(64) }))],
  ])('needs each consent before the first answer: %s is not enough', (_name, given) => {
    const begun = { ...commands.start, consents: given }
    expect(refusalOf(decide(service, undefined, begun, { at: AT, by: 'oMother' }))?.code).toBe('consent-needed')
  })

  it('does without a consent that is optional, and keeps it where it is given', () => {
    const optional = { id: 'reading', title: '识别', version: '1', text: '微信识别证件', optional: true } as const
    const of = { ...service, consents: [...service.consents, optional] }
    const given = { id: 'reading', version: '1', textHash: sha256('微信识别证件') }
    expect(hasConsented(of, caseAfter([commands.start], AT, of).application, 'reading')).toBe(false)
    const both = caseAfter([{ ...commands.start, consents: [...consents, given] }], AT, of).application
    expect(hasConsented(of, both, 'reading')).toBe(true)
    expect(both.consents).toContainEqual({ ...given, at: AT, by: 'oMother' })
  })

  it('keeps no blank answer', () => {
    const begun = caseAfter([{ ...commands.start, answers: { 'newborn.name': '', 'newborn.hospital': 'hospital-1' } }])
    expect(begun.application.answers).toEqual({ 'newborn.hospital': 'hospital-1' })
  })

  it('does not begin before the edition does', () => {
    const decision = decide(service, undefined, commands.start, { at: '2022-10-09T15:59:59.000Z', by: 'oMother' })
    expect(refusalOf(decision)?.code).toBe('not-allowed-now')
  })
})

describe('a case without its consents', () => {
  const bare = { ...caseAfter(ways.draft).application, consents: [] }

  it.each([commands.save, commands.attach])(
    'takes nothing: $type is refused, and says what is to be done',
    (command) => {
      const refusal = refusalOf(decide(service, bare, command, { at: AT, by: 'oMother' }))
      expect(refusal?.code).toBe('consent-needed')
      expect(refusal?.message).toContain('勾选同意')
    },
  )
})

describe('saving', () => {
  it('drops what the form does not ask', () => {
    const { application } = caseAfter([...ways.draft, { type: 'save', answers: { 'no.such.field': 'x' } }])
    expect(application.answers).not.toHaveProperty(['no.such.field'])
  })

  it('takes an answer away when it is emptied', () => {
    const { application } = caseAfter([...ways.draft, { type: 'save', answers: { 'newborn.name': '' } }])
    expect(application.answers).not.toHaveProperty(['newborn.name'])
  })

  it('is no event when nothing changed', () => {
    expect(on(ways.draft, { type: 'save', answers: { 'newborn.name': '王小小' } })).toEqual({ ok: true, events: [] })
  })
})

describe('papers', () => {
  it('are those of the service only', () => {
    expect(refusalOf(on(ways.draft, { ...commands.attach, material: 'passport' }))?.code).toBe('bad-request')
    expect(refusalOf(on(ways.draft, { ...commands.attach, part: 'back' }))?.code).toBe('bad-request')
  })

  it('are photographed or signed, as the service says', () => {
    expect(refusalOf(on(ways.draft, { ...commands.attach, material: 'statement', part: 'mother' }))?.code).toBe(
      'bad-request',
    )
  })

  it('bear the time of the cloud, not of the phone', () => {
    const { application } = caseAfter([
      commands.start,
      {
        ...commands.attach,
        content: { kind: 'photo', photo: 'photo-0001', at: '1999' } as (typeof commands.attach)['content'],
      },
    ])
    expect(application.materials.identity?.front?.at).toBe(AT)
  })
})

describe('submitting', () => {
  it('tells every problem at once', () => {
    const refusal = refusalOf(on([{ ...commands.start, answers: { items: ['certificate'] } }], commands.submit))
    expect(refusal?.code).toBe('incomplete')
    expect(refusal?.problems?.length).toBeGreaterThanOrEqual(3)
  })

  it('tells a missing consent together with the problems', () => {
    const refusal = refusalOf(onWith([{ ...commands.start, answers: {} }], []))
    expect(refusal?.problems?.length).toBeGreaterThan(0)
    expect(refusal?.message).toContain('同意')
  })

  it('speaks of what is missing alone: of problems, of consents, or of both', () => {
    const unnamed = { ...commands.start, answers: { ...answers, 'newborn.name': '' } }
    const messageOn = (way: readonly Command[], given: typeof consents) => refusalOf(onWith(way, given))?.message
    expect(messageOn([unnamed, commands.attach], consents)).toMatch(/^还有 1 处[^；]*$/)
    expect(messageOn(ways.draft, [])).toMatch(/^请逐项[^；]*同意[^；]*$/)
    expect(messageOn([unnamed, commands.attach], [])).toMatch(/^还有 1 处.*；请逐项.*同意/)
  })

  it.each([
    ['none', []],
    ['one of two', consents.slice(0, 1)],
    ['an old version', consents.map((consent) => ({ ...consent, version: '0' }))],
    ['that of another name', consents.map((consent) => ({ ...consent, id: 'other' }))],
    ['another text', consents.map((consent) => ({ ...consent, textHash: 'f'.repeat(64) }))],
  ])('needs each consent to the text shown now: %s is not enough', (_name, given) => {
    expect(refusalOf(onWith(ways.draft, given))?.code).toBe('incomplete')
  })

  it('is refused when the guide excludes the family', () => {
    const excluded = { ...commands.start, answers: { ...answers, 'screening.named': 'no' } }
    expect(refusalOf(on([excluded, commands.attach], commands.submit))?.code).toBe('incomplete')
  })

  it('goes to the desk the family chose, with every item waiting', () => {
    const { application } = caseAfter(ways.submitted)
    expect(application.desk).toBe('hospital-1')
    expect(Object.values(application.items).map(({ status }) => status)).toEqual(Array(4).fill('waiting'))
  })

  it('keeps the consents with version, hash and time', () => {
    expect(caseAfter(ways.submitted).application.consents).toEqual(
      consents.map((consent) => ({ ...consent, at: AT, by: 'oMother' })),
    )
  })
})

describe('accepting', () => {
  it.each([undefined, '', 'R43001234', 'r430012345', 'R4300123456', '4300123456'])(
    'needs a certificate number: not %s',
    (number) => {
      const decision = on(ways.submitted, {
        type: 'accept',
        ...(number === undefined ? {} : { numbers: { certificate: number } }),
      })
      expect(refusalOf(decision)?.code).toBe('bad-request')
    },
  )

  it('promises working days from acceptance: Monday and three are Thursday', () => {
    expect(caseAfter(ways.accepted).application).toMatchObject({ dueAt: '2026-03-05', dueProvisional: false })
  })

  it('promises only what is still to be done: a certificate already issued takes no more time', () => {
    const slow = {
      ...service,
      items: service.items.map((item) =>
        item.id === 'certificate'
          ? { ...item, timeLimit: { workingDays: 10, excludes: [], wording: '10个工作日' } }
          : item,
      ),
    }
    const dueOf = (way: readonly Command[]) => caseAfter(way, AT, slow).application.dueAt
    // Ten working days from Monday 2 March, and three.
    expect(dueOf(ways.accepted)).toBe('2026-03-16')
    expect(dueOf([...ways.rejected, commands['return-for-correction'], commands.submit, { type: 'accept' }])).toBe(
      '2026-03-05',
    )
  })

  it('starts the promise anew after a return', () => {
    const again = caseAfter([...ways.returned, commands.submit]).application
    expect(again.dueAt).toBeUndefined()
    const decision = decide(service, again, commands.accept, { at: '2026-03-09T02:00:00.000Z', by: 'oMother' })
    expect(decision).toMatchObject({ ok: true, events: [{ type: 'accepted', dueAt: '2026-03-12' }, {}, {}] })
  })
})

describe('returning', () => {
  it('needs a list', () => {
    expect(refusalOf(on(ways.submitted, { ...commands['return-for-correction'], corrections: [] }))?.code).toBe(
      'bad-request',
    )
  })

  it.each([
    { kind: 'screening', question: 'none' },
    { kind: 'field', section: 'newborn', field: 'items' },
    { kind: 'material', material: 'identity', part: 'none' },
  ] as const)('names only places of the service: not %o', (place) => {
    const corrections = [{ place, message: '请改' }]
    expect(refusalOf(on(ways.submitted, { ...commands['return-for-correction'], corrections }))?.code).toBe(
      'bad-request',
    )
  })

  it('asks the department anew once a refused item was corrected, and issues nothing twice', () => {
    const { application } = caseAfter([
      ...ways.rejected,
      commands['return-for-correction'],
      commands.submit,
      { type: 'accept' },
    ])
    expect(application.items.household).toMatchObject({ status: 'queued', round: 1, tries: 0 })
    expect(application.items.certificate?.status).toBe('done')
    expect(application.flags).toEqual([])
    const late = decide(service, application, { ...commands['item-rejected'], round: 0 }, { at: AT, by: 'oMother' })
    expect(late).toEqual({ ok: true, events: [] })
  })
})

describe('the items', () => {
  it('go to their departments one after the other', () => {
    const { application } = caseAfter(ways.accepted)
    expect(Object.entries(application.items).map(([id, { status }]) => [id, status])).toEqual([
      ['certificate', 'done'],
      ['household', 'queued'],
      ['enrolment', 'waiting'],
      ['payment', 'waiting'],
    ])
  })

  it('fly a flag while a department cannot be reached', () => {
    const delayed = caseAfter([...ways.accepted, commands['item-delayed']])
    expect(delayed.application.flags).toEqual(['delayed:police'])
    expect(caseAfter([...ways.accepted, commands['item-delayed'], commands['item-sent']]).application.flags).toEqual([])
  })

  it('fly a flag when refused, and none once the department corrects itself', () => {
    expect(caseAfter(ways.rejected).application.flags).toEqual(['rejected'])
    expect(caseAfter([...ways.rejected, commands['item-done']]).application.flags).toEqual([])
  })

  it('cannot be refused once done', () => {
    expect(refusalOf(on(ways.completed, commands['item-rejected']))?.code).toBe('not-allowed-now')
  })

  it('are paid 89 days after birth at the latest, whatever the department says', () => {
    expect(caseAfter(ways.paying).application.items.payment).toMatchObject({
      status: 'due',
      amount: '400',
      dueBy: '2026-05-20',
    })
    const early = caseAfter([...ways.paying.slice(0, -1), { ...commands['payment-due'], dueBy: '2026-04-01' }])
    expect(early.application.items.payment?.dueBy).toBe('2026-04-01')
  })

  it('complete the case when the last one is done', () => {
    expect(caseAfter(ways.completed).application).toMatchObject({ status: 'completed', flags: [] })
  })
})

describe('the journal', () => {
  it('says nothing personal', () => {
    const { events } = caseAfter([...ways.rejected, commands['return-for-correction']])
    const posted = caseAfter([...ways.completed, commands['item-ready'], commands['item-posted']]).events
    const kept = JSON.stringify([...events, ...posted].flatMap((event) => journalOf([], [event])))
    expect(kept).toContain('item-posted')
    for (const personal of [
      '王小小',
      'photo-0001',
      'R430012345',
      '户口簿过期',
      '名字与证件',
      'oClerk',
      'oMother',
      'EA123456789CN',
    ]) {
      expect(kept).not.toContain(personal)
    }
  })

  it('does not repeat the typing', () => {
    const typed = { type: 'saved', at: AT, answers: {} } as const
    const taken = { type: 'detached', at: AT, material: 'identity', part: 'front' } as const
    expect(journalOf([], [typed, typed, taken, typed, taken]).map(({ type }) => type)).toEqual(['saved', 'detached'])
  })
})
