import { lint } from '../../domain/checks/lint'
import type { Answers } from '../../domain/definition/answers'
import { ask, byDepartment, byDesk, byFamily } from '../../domain/definition/builders'
import type { Item, Question, Service, TimeLimit } from '../../domain/definition/service'
import { prune } from '../../domain/intake/prune'
import { screen } from '../../domain/intake/screen'
import { closedItems, doneBefore, mayBeHeld } from '../../domain/plan/closed-items'
import { familyPartOf, isDoneAtDesk, recipientOf } from '../../domain/plan/done-by'
import { lastDayForFamily, reminderDays } from '../../domain/plan/family-days'
import type { ItemStatus } from '../../domain/plan/item-status'
import { isOver } from '../../domain/plan/item-status'
import { directlyBefore, inRows, waitsFor, withEarlier } from '../../domain/plan/order'
import { plannedItems, requiredItems } from '../../domain/plan/required-items'
import { readyAtDesk, readyForDepartments, stillBefore } from '../../domain/plan/starting'
import { timeLimitWords } from '../../domain/plan/time-limit-words'
import { lastTimeLimit, ownPromise, promisedDay, timeLimitOf, workingDaysFor } from '../../domain/plan/time-limits'
import { services } from '../../domain/services'
import { TODAY } from '../builders/family'
import { assess, visibleSections } from '../builders/typed'
import { sevenItems as seven } from '../neighbour/seven-items'

const all = seven.items.map(({ id }) => id)
const itemAt = (id: string, service: Service = seven): Item => {
  const found = service.items.find((item) => item.id === id)
  if (found === undefined) throw new Error(`no item ${id}`)
  return found
}
const ids = (items: readonly Item[]) => items.map(({ id }) => id)
const withItem = (id: string, change: Partial<Item>, service: Service = seven): Service => ({
  ...service,
  items: service.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
})
const withQuestions = (...screening: Question[]): Service => ({ ...seven, screening })
const days = (workingDays: number): TimeLimit => ({ workingDays, excludes: [], wording: '' })

describe('what waits for what', () => {
  it('is said directly, and followed to the first', () => {
    expect(ids(directlyBefore(seven, itemAt('activation')))).toEqual(['insurance-enrolment', 'card'])
    expect([...withEarlier(seven, 'activation')].sort()).toEqual(
      ['activation', 'birth-certificate', 'card', 'household-registration', 'insurance-enrolment'].sort(),
    )
    expect([...withEarlier(seven, 'passport')]).toEqual([])
    expect(waitsFor(seven, 'activation', 'birth-certificate')).toBe(true)
    expect(waitsFor(seven, 'birth-certificate', 'activation')).toBe(false)
    expect(waitsFor(seven, 'card', 'card')).toBe(false)
  })

  it('stands in rows, side by side where nothing forbids it', () => {
    expect(inRows(seven, all).map(ids)).toEqual([
      ['registration', 'birth-certificate'],
      ['household-registration'],
      ['insurance-enrolment', 'card', 'card-service'],
      ['activation'],
    ])
    // Also what lies between and is done already holds the order.
    expect(inRows(seven, ['activation', 'birth-certificate']).map(ids)).toEqual([['birth-certificate'], ['activation']])
  })

  it('comes to an end also in a circle, which the checks find', () => {
    const circle = withItem('birth-certificate', { after: ['activation'] })
    expect(inRows(circle, all).flat()).toHaveLength(all.length)
    expect(lint(circle)).toContain('item card waits for itself')
  })
})

describe('who does an item', () => {
  it('is the desk, a department, or the family whom a department bills', () => {
    const paid = withItem('card', {
      doneBy: byFamily({ billedBy: 'tax', within: { days: 90, from: 'newborn.birthDate' } }),
    })
    expect(['birth-certificate', 'card', 'registration'].map((id) => recipientOf(itemAt(id, paid)))).toEqual([
      'desk',
      'tax',
      'health',
    ])
    expect(isDoneAtDesk(itemAt('birth-certificate'))).toBe(true)
    expect(isDoneAtDesk(itemAt('card', paid))).toBe(false)
    expect(familyPartOf(itemAt('card', paid))?.within?.days).toBe(90)
    expect(familyPartOf(itemAt('card'))).toBeUndefined()
  })
})

describe('the days of the family', () => {
  const bill = (remindAfterDays?: readonly number[]) =>
    itemAt(
      'card',
      withItem('card', {
        doneBy: byFamily({
          billedBy: 'tax',
          within: {
            days: 90,
            from: 'newborn.birthDate',
            ...(remindAfterDays === undefined ? {} : { remindAfterDays }),
          },
        }),
      }),
    )
  const answers = { 'newborn.birthDate': '2026-03-01' }

  it('end a day before the law says, or when the department says so earlier', () => {
    expect(lastDayForFamily(bill(), answers, '2026-12-31')).toBe('2026-05-29')
    expect(lastDayForFamily(bill(), answers, '2026-05-29')).toBe('2026-05-29')
    expect(lastDayForFamily(bill(), answers, '2026-04-01')).toBe('2026-04-01')
    expect(lastDayForFamily(bill(), {}, '2026-12-31')).toBe('2026-12-31')
    expect(lastDayForFamily(itemAt('card'), answers, '2026-12-31')).toBe('2026-12-31')
  })

  it('are reminded of in order', () => {
    expect(reminderDays(bill([75, 60]), answers)).toEqual([
      { days: 60, on: '2026-04-30' },
      { days: 75, on: '2026-05-15' },
    ])
    expect(reminderDays(bill(), answers)).toEqual([])
    expect(reminderDays(bill([60]), {})).toEqual([])
    expect(reminderDays(itemAt('card'), answers)).toEqual([])
  })
})

describe('what may start', () => {
  const standing = (given: Readonly<Record<string, ItemStatus>>) =>
    Object.fromEntries(Object.entries(given).map(([id, status]) => [id, { status }]))
  const waiting = standing(Object.fromEntries(all.map((id) => [id, 'waiting'])))

  it.each<[ItemStatus | undefined, boolean]>([
    [undefined, true],
    ['done', true],
    ['held', true],
    ...(['waiting', 'queued', 'sent', 'acknowledged', 'due', 'rejected'] as const).map((one): [ItemStatus, boolean] => [
      one,
      false,
    ]),
  ])('an item that is %s is over: %s', (status, over) => {
    expect(isOver(status === undefined ? {} : standing({ card: status }), 'card')).toBe(over)
  })

  it('goes to its department once all before it is over', () => {
    expect(ids(readyForDepartments(seven, waiting))).toEqual(['registration'])
    const registered = { ...waiting, ...standing({ 'birth-certificate': 'done', 'household-registration': 'done' }) }
    expect(ids(readyForDepartments(seven, registered))).toEqual([
      ...['registration', 'insurance-enrolment', 'card', 'card-service'],
    ])
    const onlyCard = { ...registered, ...standing({ card: 'held', 'insurance-enrolment': 'sent' }) }
    expect(ids(readyForDepartments(seven, onlyCard))).toEqual(['registration', 'card-service'])
    expect(ids(stillBefore(seven, onlyCard, itemAt('activation')))).toEqual(['insurance-enrolment'])
    const both = { ...onlyCard, ...standing({ 'insurance-enrolment': 'done' }) }
    expect(ids(readyForDepartments(seven, both))).toContain('activation')
  })

  it('is done at the desk in its order, as long as nothing before it is with others', () => {
    const twoAtDesk = withItem('household-registration', { doneBy: byDesk })
    expect(ids(readyAtDesk(twoAtDesk, waiting))).toEqual(['birth-certificate', 'household-registration'])
    const late = withItem('activation', { doneBy: byDesk }, twoAtDesk)
    expect(ids(readyAtDesk(late, waiting))).toEqual(['birth-certificate', 'household-registration'])
    expect(ids(readyAtDesk(twoAtDesk, { ...waiting, ...standing({ 'birth-certificate': 'done' }) }))).toEqual([
      'household-registration',
    ])
    expect(readyAtDesk(twoAtDesk, {})).toEqual([])
    // Nor what waits for something of the desk that has to wait itself.
    const later = withItem('card-service', { doneBy: byDesk, after: ['activation'] }, late)
    expect(ids(readyAtDesk(later, waiting))).toEqual(['birth-certificate', 'household-registration'])
  })
})

describe('what an answer closes', () => {
  const notMarried: Answers = { 'screening.married': 'no' }

  it('is told with its reason and how it is done instead', () => {
    expect(closedItems(seven, notMarried)).toEqual([
      {
        item: itemAt('registration'),
        reason: '生育登记在结婚以后办',
        howElse: '请领结婚证以后到街道办理生育登记',
        question: 'married',
      },
    ])
    expect(closedItems(seven, { 'screening.married': 'yes' })).toEqual([])
    expect(closedItems(seven, {})).toEqual([])
    expect(requiredItems(seven, { ...notMarried, items: all })).toEqual(all.filter((id) => id !== 'registration'))
    expect(requiredItems(seven, { ...notMarried, items: ['registration'] })).toEqual([])
    expect(requiredItems({ ...seven, form: [] }, { 'screening.married': 'yes' })).toEqual(all)
  })

  const cardElsewhere = withQuestions(
    ask('here', '在这里吗').closes('no', '卡在外地办', { card: '请到参保地办卡' }),
    ask('soon', '着急吗').closes('yes', '来不及', { card: '请到银行办卡' }),
  )

  it('closes what waits for it, until the family has it', () => {
    const closed = closedItems(cardElsewhere, { 'screening.here': 'no' })
    expect(closed.map(({ item, reason, howElse }) => [item.id, reason, howElse])).toEqual([
      ['card', '卡在外地办', '请到参保地办卡'],
      ['activation', '要先办好社会保障卡申领', '办好社会保障卡申领以后再来，选“已经办好”，就可以在这里办'],
    ])
    expect(closedItems(cardElsewhere, { 'screening.here': 'no', held: ['card'] })).toEqual([])
    // Who wants the activation alone is not made to enrol for nothing.
    expect(requiredItems(cardElsewhere, { 'screening.here': 'no', items: ['activation'] })).toEqual([])
    expect(requiredItems(cardElsewhere, { 'screening.here': 'no', items: ['activation'], held: ['card'] })).toEqual([
      ...['insurance-enrolment', 'activation'],
    ])
  })

  it('keeps the reason of the first question, and follows a chain listed backwards', () => {
    const both = closedItems(cardElsewhere, { 'screening.here': 'no', 'screening.soon': 'yes' })
    expect(both[0]).toMatchObject({ question: 'here', howElse: '请到参保地办卡' })
    const backwards = { ...seven, items: [...seven.items].reverse() }
    const registered = {
      ...backwards,
      screening: [ask('r', '').closes('no', '在外地', { 'household-registration': '去外地' })],
    }
    const closed = closedItems(registered, { 'screening.r': 'no' })
    expect(closed.map(({ item }) => item.id)).toEqual([
      ...['activation', 'card-service', 'card', 'insurance-enrolment', 'household-registration'],
    ])
    // Nobody can say that they are registered, so the way is that of what was closed.
    expect(closed.find(({ item }) => item.id === 'card')).toMatchObject({ howElse: '去外地', question: 'r' })
  })

  it('keeps its own reason where what it waits for is closed too', () => {
    const both = withQuestions(
      ask('here', '').closes('no', '在外地', { card: '请到参保地办卡', activation: '请到参保地启用' }),
    )
    const closed = closedItems(both, { 'screening.here': 'no' })
    expect(closed.map(({ item, howElse }) => [item.id, howElse])).toEqual([
      ['card', '请到参保地办卡'],
      ['activation', '请到参保地启用'],
    ])
  })

  it('does not end the service', () => {
    expect(screen(seven, notMarried).excludedBy).toEqual([])
    expect(screen(seven, { 'screening.named': 'no' }).excludedBy.map(({ id }) => id)).toEqual(['named'])
  })

  it('is not offered, not asked for and not kept', () => {
    const answers = { ...notMarried, items: all, 'marriage.number': 'J430000-2020-000001' }
    const fields = visibleSections(seven, answers, TODAY).flatMap((section) => section.fields)
    const offered = fields.find(({ path }) => path === 'items')?.options?.map(({ value }) => value)
    expect(offered).toEqual(all.filter((id) => id !== 'registration'))
    expect(fields.map(({ path }) => path)).not.toContain('marriage.number')
    const pruned = prune(seven, answers, TODAY)
    expect(pruned.items).toEqual(all.filter((id) => id !== 'registration'))
    expect(pruned).not.toHaveProperty(['marriage.number'])
  })

  it('is told when nothing is left, also where the form does not ask what is wanted', () => {
    const chosen = assess(seven, { ...notMarried, items: ['registration'] }, {}, TODAY)
    expect(chosen.find(({ place }) => place.kind === 'field' && place.field === 'items')).toMatchObject({
      code: 'required',
      message: '要办理的事项还没有选；生育登记不能在这里办：生育登记在结婚以后办',
      remedy: '请至少选一个；生育登记这样办：请领结婚证以后到街道办理生育登记',
    })
    const [first, ...others] = seven.form
    const noChoice = {
      ...cardElsewhere,
      form: [{ ...(first ?? seven.form[0]), id: 'matter', title: '', fields: [] }, ...others],
      items: seven.items.filter(({ id }) => id === 'card').map((item) => ({ ...item, after: [] })),
    }
    const left = assess(noChoice, { 'screening.here': 'no', 'screening.soon': 'no' }, {}, TODAY)
    expect(left.filter(({ code }) => code === 'excluded')).toMatchObject([
      { place: { kind: 'screening', question: 'here' }, message: '卡在外地办', remedy: '请到参保地办卡' },
    ])
  })

  it('is known before: what came before a held item is done', () => {
    expect([...doneBefore(seven, { held: ['card'] })].sort()).toEqual(
      ['card', 'birth-certificate', 'household-registration'].sort(),
    )
    expect(mayBeHeld(seven, 'card')).toBe(true)
    expect(mayBeHeld(seven, 'activation')).toBe(false)
    expect(mayBeHeld({ ...seven, form: [] }, 'card')).toBe(false)
    expect(
      plannedItems(seven, { items: ['activation'], held: ['card'] }).map(({ item, state }) => [item.id, state]),
    ).toEqual([
      ['insurance-enrolment', 'required'],
      ['card', 'held'],
      ['activation', 'required'],
    ])
  })
})

describe('the time limit of a case', () => {
  const plain: Service = { ...seven, items: seven.items.map(({ timeLimit: _own, ...item }) => item) }

  it.each(services.map((service) => [service.id, service] as const))(
    'is that of the service for every item of %s, whatever is wanted',
    (_id, service) => {
      expect(workingDaysFor(service, ids(service.items))).toBe(service.timeLimit.workingDays)
      for (const { id } of service.items) expect(workingDaysFor(service, [id])).toBe(service.timeLimit.workingDays)
      expect(workingDaysFor(service, [])).toBe(service.timeLimit.workingDays)
    },
  )

  it('is one for all items without their own, and follows the longest way through those that have', () => {
    expect(workingDaysFor(plain, all)).toBe(3)
    // 3 to the register, 30 of the card, 3 for the activation.
    expect(workingDaysFor(seven, all)).toBe(36)
    expect(
      workingDaysFor(
        seven,
        all.filter((id) => id !== 'activation'),
      ),
    ).toBe(33)
    expect(workingDaysFor(withItem('card-service', { timeLimit: days(40) }), all)).toBe(43)
    expect(timeLimitOf(seven, itemAt('card')).workingDays).toBe(30)
    expect(timeLimitOf(seven, itemAt('activation'))).toBe(seven.timeLimit)
  })

  it('does not wait for what the desk does at acceptance', () => {
    const own = withItem('household-registration', { timeLimit: days(1) }, plain)
    expect(workingDaysFor(own, ['birth-certificate', 'household-registration'])).toBe(3)
    expect(workingDaysFor(own, ['birth-certificate', 'household-registration', 'card'])).toBe(4)
    const atOnce = withItem('birth-certificate', { timeLimit: days(9) }, own)
    expect(workingDaysFor(atOnce, ['birth-certificate', 'household-registration', 'card'])).toBe(9)
    expect(workingDaysFor(atOnce, ['household-registration'])).toBe(1)
  })

  it('is told in the words of the item that comes last, and of its own where an item has one', () => {
    const withoutActivation = all.filter((id) => id !== 'activation')
    expect(lastTimeLimit(seven, all)).toBe(seven.timeLimit)
    expect(lastTimeLimit(seven, withoutActivation)).toBe(itemAt('card').timeLimit)
    expect(lastTimeLimit(withItem('card', { timeLimit: days(3) }), ['card', 'insurance-enrolment'])).toBe(
      seven.timeLimit,
    )
    expect(lastTimeLimit(seven, [])).toBe(seven.timeLimit)
    const at = '2026-11-20T02:00:00.000Z'
    expect(ownPromise(seven, all, itemAt('card'), at)).toEqual({
      ...promisedDay(seven, withoutActivation, at),
      limit: itemAt('card').timeLimit,
    })
    expect(ownPromise(seven, all, itemAt('activation'), at)).toBeUndefined()
    expect(ownPromise(seven, ['insurance-enrolment'], itemAt('card'), at)).toBeUndefined()
  })

  it('ends on a working day after the day of acceptance', () => {
    // 2026-11-20 is a Friday.
    expect(promisedDay(plain, all, '2026-11-20T02:00:00.000Z')).toEqual({ day: '2026-11-25', provisional: false })
    expect(promisedDay(seven, all, '2026-11-20T02:00:00.000Z').provisional).toBe(true)
  })

  it.each([
    [{ asARule: true, excludes: ['postage'] }, '原则上最迟', '办完', '办结', '原则上', '，不含邮寄'],
    [{ until: 'decision', excludes: [] }, '最迟在这天作出决定', '作出决定', '作出决定', '', ''],
    [
      { asARule: true, until: 'decision', excludes: [] },
      '原则上最迟在这天作出决定',
      '作出决定',
      '作出决定',
      '原则上',
      '',
    ],
    [{ excludes: [] }, '最迟', '办完', '办结', '', ''],
  ] as const)('of %j is told in its words', (limit, latest, end, formalEnd, asARule, without) => {
    expect(timeLimitWords({ workingDays: 3, wording: '', ...limit })).toEqual({
      ...{ latest, end, formalEnd, asARule, without },
    })
  })
})

describe('a defect of a plan is found:', () => {
  const closes = (items: Readonly<Record<string, string>>, reason = '在外地') =>
    withQuestions(ask('here', '').closes('no', reason, items))

  it.each<[string, Service]>([
    [
      'item card comes after passport, which is no item',
      withItem('card', { after: ['birth-certificate', 'passport'] }),
    ],
    [
      'the desk does activation at acceptance, when card before it cannot be done',
      withItem('activation', { doneBy: byDesk }),
    ],
    [
      'item activation comes after card, which the family does: no day can be promised',
      withItem('card', { doneBy: byFamily({ billedBy: 'tax' }) }),
    ],
    [
      'item registration sends the result of card, which it does not wait for',
      withItem('registration', { sends: { fields: [], materials: [], results: ['card'] } }),
    ],
    [
      'time limit of card is no number of working days',
      withItem('card', { timeLimit: { ...days(1.5), wording: 'x' } }),
    ],
    ['time limit of card is no number of working days', withItem('card', { timeLimit: { ...days(-1), wording: 'x' } })],
    ['time limit of card has no words', withItem('card', { timeLimit: days(1) })],
    ['time limit of the service has no words', { ...seven, timeLimit: days(1) }],
    ['question here closes passport, which is no item', closes({ passport: '去外地' })],
    ['question here closes nothing', closes({})],
    ['question here closes without a reason or another way', closes({ card: '' })],
    ['question here closes without a reason or another way', closes({ card: '去外地' }, ' ')],
    [
      'question here closes every item: let it exclude from the service',
      closes(Object.fromEntries(all.map((id) => [id, '去外地']))),
    ],
    [
      'question here closes insurance-enrolment, so activation too: nobody can say that they have insurance-enrolment, and there is no other way to activation',
      closes({ 'insurance-enrolment': '去外地' }),
    ],
  ])('%s', (defect, service) => {
    expect(lint(service)).toContain(defect)
  })

  it('and none where the family may have what is closed, or is told the way to both', () => {
    expect(lint(closes({ card: '去外地' })).filter((one) => one.includes('question'))).toEqual([])
    const both = closes({ 'insurance-enrolment': '去外地', activation: '去外地' })
    expect(lint(both).filter((one) => one.includes('question'))).toEqual([])
    expect(lint(withItem('card', { timeLimit: { ...days(0), wording: '当场' } }))).toEqual([])
    expect(lint(withItem('registration', { doneBy: byDepartment('police') }))).toEqual([])
  })
})
