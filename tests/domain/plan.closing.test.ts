import type { Answers } from '../../domain/definition/answers'
import { ask } from '../../domain/definition/builders'
import { prune } from '../../domain/intake/prune'
import { screen } from '../../domain/intake/screen'
import { closedItems, doneBefore, mayBeHeld } from '../../domain/plan/closed-items'
import { plannedItems, requiredItems } from '../../domain/plan/required-items'
import { TODAY } from '../builders/family'
import { assess, visibleSections } from '../builders/typed'
import { all, itemAt, seven, withQuestions } from './plan.fixture'

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
