import fc from 'fast-check'
import type { Answers } from '../../domain/definition/answers'
import { services } from '../../domain/services'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { todayInShanghai } from '../../domain/standards/days'
import { anyAnswers } from '../builders/any-application'
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
  rejected: '周明澈',
  withdrawn: '周书言',
  delayed: '周安澜',
  accepted: '周子衿',
  stuck: '周望舒',
} as const

/** Besides these: for every open service somebody who has answered everything and photographed nothing. */
export type Situation = keyof typeof SITUATIONS | `of-${string}`

/** Services a family can apply for now. */
export const OPEN_SERVICES = services.filter(({ edition }) => edition.status === 'active')

/** Whose phone it is, and the application on it. */
export interface Family {
  readonly openid: string
  readonly id: string
}

/** The same answers every time. */
const SEED = 20261123

const CORRECTIONS = [
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

export type Families = Readonly<Record<Situation, Family>>

/** The family in this situation; one that nobody played is a mistake in the test. */
export const familyIn = (families: Families, situation: Situation): Family => {
  const family = families[situation]
  if (family === undefined) throw new Error(`no family is ${situation}`)
  return family
}

export const phoneOf = (situation: Situation): string => `oIn-${situation}`

/** Plays every family up to where it stands, through the gateway. The order matters: departments work in between. */
export const playSituations = async (cloud: Sample): Promise<Families> => {
  const today = todayInShanghai(Date.now())
  const ids = new Map<Situation, string>()
  const person = (situation: Situation): Person => cloud.as(phoneOf(situation))
  const answersOf = (situation: keyof typeof SITUATIONS): Answers =>
    aNewborn(today).withParentsOfDifferentEthnicity().named(SITUATIONS[situation]).answers()

  const begin = async (situation: Situation, answers: Answers, service = newbornYuanling.id): Promise<void> => {
    const id = uuid()
    ids.set(situation, id)
    await person(situation).get('application', 'start', { id, service, answers, command: uuid() })
  }
  const photographed = async (situation: keyof typeof SITUATIONS, count: number): Promise<void> => {
    const answers = answersOf(situation)
    for (const { material, part } of papersOf(answers).slice(0, count)) {
      const content = await contentOf(cloud, person(situation), answers, { material })
      const id = ids.get(situation)
      await person(situation).get('application', 'attach', { id, material, part, content, command: uuid() })
    }
  }
  const handIn = async (situation: keyof typeof SITUATIONS): Promise<string> => {
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

  for (const service of OPEN_SERVICES) {
    const [answers = {}] = fc.sample(anyAnswers(service, today), { numRuns: 1, seed: SEED })
    await begin(`of-${service.id}`, answers, service.id)
  }
  await begin('begun', only(answersOf('begun'), isAskedFirst))
  await begin('filling', only(answersOf('filling'), isAskedEarly))
  await photographed('filling', 3)
  await begin('mistaken', { ...answersOf('mistaken'), ...MISTAKES })
  ids.set('ready', (await draft(cloud, person('ready'), answersOf('ready'))).id)
  await handIn('submitted')
  await cloud.clerk.get('desk', 'return', { id: await handIn('returned'), corrections: CORRECTIONS, command: uuid() })
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
  await accept(cloud, await handIn('rejected'))
  await until('rejected', ({ flags }) => flags.includes('rejected'))
  await cloud.department('police').mode('gone')
  await accept(cloud, await handIn('stuck'))
  await until('stuck', ({ flags }) => flags.includes('delayed:police'))
  await cloud.department('police').mode('down')
  await accept(cloud, await handIn('delayed'))
  await until('delayed', ({ items }) => items['household-registration']?.reason !== undefined)
  await accept(cloud, await handIn('accepted'))

  return Object.fromEntries(
    [...(Object.keys(SITUATIONS) as Situation[]), ...ids.keys()].map((situation) => {
      return [situation, { openid: phoneOf(situation), id: idOf(situation) }]
    }),
  ) as Families
}
