import { decide } from '../../domain/casework/decide'
import { evolve } from '../../domain/casework/evolve'
import type { Application } from '../../domain/casework/state/application'
import { commandsDue, timersOf } from '../../domain/casework/timers'
import { assess } from '../../domain/intake/assess'
import { awaitedBy } from '../../domain/intake/awaited'
import { screen } from '../../domain/intake/screen'
import { notificationsOf } from '../../domain/messages/notifications'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { addDays } from '../../domain/standards/days'
import { stepsOf } from '../../src/pages/guide/questions/steps'
import { bareCase } from '../builders/bare-case'
import { aNewborn, NOW, TODAY } from '../builders/family'
import { checklist } from '../builders/typed'

const unnamed = aNewborn().with({ 'screening.named': 'no' }).without('newborn.name', 'newborn.name.again')
const BORN = addDays(TODAY, -2)
const morning = (days: number) => `${addDays(BORN, days)}T01:00:00.000Z`
const draft: Application = { ...bareCase(service, NOW), answers: unnamed.answers() }
const reminded = (application: Application, days: number): Application => {
  const decision = decide(
    service,
    application,
    { type: 'addition-reminded', question: 'named', days },
    { at: morning(days), by: 'relay' },
  )
  return decision.ok
    ? decision.events.reduce<Application>((state, event) => evolve(state, event), application)
    : application
}

describe('a newborn without a name', () => {
  it('excludes nobody: the guide goes on to the same list', () => {
    expect(screen(service, unnamed.answers()).excludedBy).toEqual([])
    expect(stepsOf(service, unnamed.answers(), TODAY).map(({ kind }) => kind)).not.toContain('excluded')
    expect(checklist(service, unnamed.answers(), TODAY)).toEqual(checklist(service, aNewborn().answers(), TODAY))
  })

  it('lacks nothing but the name and what is signed with it', () => {
    const problems = assess(service, unnamed.answers(), aNewborn().materials(), TODAY)
    const [name, ...others] = problems
    expect(name).toMatchObject({
      code: 'required',
      place: { kind: 'field', field: 'newborn.name' },
      message: '宝宝还没有取名，取好名字才能提交',
    })
    expect(name?.remedy).toContain('补上')
    expect(others.map(({ code }) => code)).toEqual(['signature-outdated', 'signature-outdated'])
  })

  it('cannot be handed in (S004 §三)', () => {
    const full = { ...draft, materials: unnamed.materials() }
    expect(decide(service, full, { type: 'submit' }, { at: NOW, by: draft.owner })).toMatchObject({
      ok: false,
      refusal: { code: 'incomplete' },
    })
  })

  it('that has got one is as any other', () => {
    const named = unnamed.named('林小满')
    expect(awaitedBy(service, named.answers())).toEqual([])
    expect(assess(service, named.answers(), named.materials(), TODAY)).toEqual([])
  })
})

describe('the reminder to add the name', () => {
  it('comes on the fifth morning after the birth', () => {
    expect(timersOf(service, draft, NOW)).toEqual([{ key: 'add.named', at: morning(5) }])
    expect(commandsDue(service, draft, morning(4))).toEqual([])
    expect(commandsDue(service, draft, morning(5))).toEqual([{ type: 'addition-reminded', question: 'named', days: 5 }])
  })

  it('comes once a day of the list, and once for those that were missed', () => {
    const once = reminded(draft, 5)
    expect(commandsDue(service, once, morning(5))).toEqual([])
    expect(timersOf(service, once, morning(5))).toEqual([{ key: 'add.named', at: morning(12) }])
    expect(commandsDue(service, draft, morning(21))).toEqual([
      { type: 'addition-reminded', question: 'named', days: 20 },
    ])
    expect(timersOf(service, reminded(draft, 27), morning(28))).toEqual([])
  })

  it('is counted from the beginning where nobody has said when it was born', () => {
    const { 'newborn.birthDate': _unsaid, ...answers } = draft.answers
    expect(timersOf(service, { ...draft, answers }, NOW)).toEqual([
      { key: 'add.named', at: `${addDays(TODAY, 5)}T01:00:00.000Z` },
    ])
  })

  it('is off once there is a name, or once the application is withdrawn', () => {
    expect(timersOf(service, { ...draft, answers: unnamed.named('林小满').answers() }, NOW)).toEqual([])
    expect(timersOf(service, { ...draft, status: 'closed' }, NOW)).toEqual([])
    expect(timersOf(service, { ...draft, answers: aNewborn().without('newborn.name').answers() }, NOW)).toEqual([])
  })

  it('tells the family what to do, with nobody’s name in it', () => {
    const [told] = notificationsOf(service, draft, [
      { type: 'addition-reminded', at: morning(5), question: 'named', days: 5 },
    ])
    expect(told).toMatchObject({ isTodo: true, title: '宝宝还没有取名，取好名字才能提交' })
    expect(told?.message?.template).toBe('todo')
    expect(JSON.stringify(told)).not.toMatch(/林|向/)
  })
})
