import type { Answers } from '../../domain/definition/answers'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { todayInShanghai } from '../../domain/standards/days'
import { aNewborn } from '../builders/family'
import { accept, contentOf, draft, papersOf, payIfDue, submitted } from './cases'
import { uuid } from './person'
import type { Person, Sample } from './sample'

/** How far families have come, each with a newborn and a phone of its own. */
export const SITUATIONS = {
  nobody: '还没有申请的人',
  begun: '周一诺',
  filling: '周清和',
  mistaken: '周知远',
  ready: '周若溪',
  submitted: '周景行',
  returned: '周云舒',
  due: '周以宁',
  completed: '周嘉木',
  refused: '周明澈',
  withdrawn: '周书言',
  delayed: '周安澜',
  accepted: '周子衿',
} as const

export type Situation = keyof typeof SITUATIONS

/** Whose phone it is, and the application on it. */
export interface Family {
  readonly openid: string
  readonly id: string
}

const FAULTS = [
  { place: { kind: 'field', section: 'mother', field: 'mother.livingAddress' }, message: '请写到门牌号' },
  { place: { kind: 'material', material: 'identity-mother', part: 'back' }, message: '照片反光，看不清有效期' },
  { place: { kind: 'material', material: 'statement', part: 'father' }, message: '请父亲本人签名' },
]

/** Wrong in every way in which a person is wrong: a digit, a date, a word too few. */
const MISTAKES: Answers = {
  'mother.idNumber': '431222199506120021',
  'mother.phone': '1380745000',
  'father.name': '向',
  'father.registeredAddress': '沅陵',
  'newborn.name.again': '周致远',
}

const isAskedFirst = (path: string) => path.startsWith('screening.') || path === 'items' || path === 'applicant'
const isAskedEarly = (path: string) => isAskedFirst(path) || path.startsWith('newborn.') || path.startsWith('mother.')

const only = (answers: Answers, wanted: (path: string) => boolean): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([path]) => wanted(path)))

export const phoneOf = (situation: Situation): string => `oIn-${situation}`

/** Plays every family up to where it stands, through the gateway. The order matters: departments work in between. */
export const playSituations = async (cloud: Sample): Promise<Readonly<Record<Situation, Family>>> => {
  const today = todayInShanghai(Date.now())
  const ids = new Map<Situation, string>()
  const person = (situation: Situation): Person => cloud.as(phoneOf(situation))
  const answersOf = (situation: Situation): Answers =>
    aNewborn(today).withParentsOfDifferentEthnicity().named(SITUATIONS[situation]).answers()

  const begin = async (situation: Situation, answers: Answers): Promise<void> => {
    const id = uuid()
    ids.set(situation, id)
    await person(situation).get('application', 'start', { id, service: newbornYuanling.id, answers, command: uuid() })
  }
  const photographed = async (situation: Situation, count: number): Promise<void> => {
    const answers = answersOf(situation)
    for (const { material, part } of papersOf(answers).slice(0, count)) {
      const content = await contentOf(cloud, person(situation), answers, { material })
      const id = ids.get(situation)
      await person(situation).get('application', 'attach', { id, material, part, content, command: uuid() })
    }
  }
  const handIn = async (situation: Situation): Promise<string> => {
    const { id } = await submitted(cloud, person(situation), answersOf(situation))
    ids.set(situation, id)
    return id
  }
  const idOf = (situation: Situation): string => ids.get(situation) ?? ''
  const until = (
    situation: Situation,
    wanted: Parameters<Sample['until']>[1],
    meanwhile?: Parameters<Sample['until']>[2],
  ) => cloud.until(idOf(situation), wanted, meanwhile, person(situation))

  await begin('begun', only(answersOf('begun'), isAskedFirst))
  await begin('filling', only(answersOf('filling'), isAskedEarly))
  await photographed('filling', 3)
  await begin('mistaken', { ...answersOf('mistaken'), ...MISTAKES })
  ids.set('ready', (await draft(cloud, person('ready'), answersOf('ready'))).id)
  await handIn('submitted')
  await cloud.clerk.get('desk', 'return', { id: await handIn('returned'), faults: FAULTS, command: uuid() })
  await person('withdrawn').get('application', 'withdraw', { id: await handIn('withdrawn'), command: uuid() })

  await accept(cloud, await handIn('due'))
  await accept(cloud, await handIn('completed'))
  await until('due', ({ items }) => items['insurance-payment']?.status === 'due')
  await until(
    'completed',
    ({ status }) => status === 'completed',
    (view) => payIfDue(cloud, view),
  )

  await cloud.department('police').mode('refuse')
  await accept(cloud, await handIn('refused'))
  await until('refused', ({ flags }) => flags.includes('refused'))
  await cloud.department('police').mode('down')
  await accept(cloud, await handIn('delayed'))
  await until('delayed', ({ items }) => items['household-registration']?.reason !== undefined)
  await accept(cloud, await handIn('accepted'))

  return Object.fromEntries(
    Object.keys(SITUATIONS).map((name) => {
      const situation = name as Situation
      return [situation, { openid: phoneOf(situation), id: idOf(situation) }]
    }),
  ) as Record<Situation, Family>
}
