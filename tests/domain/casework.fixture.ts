import { createHash } from 'node:crypto'
import type { Command } from '../../domain/casework/commands/index'
import { decide } from '../../domain/casework/decide'
import type { Event } from '../../domain/casework/events/index'
import { fold } from '../../domain/casework/evolve'
import type { Application } from '../../domain/casework/state/application'
import type { Answers } from '../../domain/definition/answers'
import { byDepartment, byDesk, byFamily } from '../../domain/definition/builders'
import type { Field, Item, Service } from '../../domain/definition/service'
import { READING_CONSENT } from '../../domain/intake/reading-consent'

export type { Application, Command, Event }
// Tests of cases take these from here, wherever the rules keep them.
export { decide }

/** A small service with the shape of the real one: four items in a chain, one photo, one office that receives. */
const field = (path: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  path,
  label: path,
  kind,
  required: true,
  rules: [],
  ...more,
})

const item = (id: string, doneBy: Item['doneBy'], after?: string, more: Partial<Item> = {}): Item => ({
  id,
  title: id,
  shortName: id,
  handler: id,
  doneBy,
  ...(doneBy.who === 'desk' ? { issues: { label: '编号', format: 'birth-certificate' } as const } : {}),
  ...(after === undefined ? {} : { after: [after] }),
  sends: { fields: ['newborn.name'], materials: ['identity'], results: [] },
  ...more,
})

const choices = ['certificate', 'household', 'enrolment', 'payment'].map((value) => ({ value, label: value }))

const postOrCollect = ['post', 'collect'].map((value) => ({ value, label: value }))
const applicants = [{ value: 'mother', label: '妈妈' }]

export const service: Service = {
  id: 'small-service',
  title: '小服务',
  shortName: '小服务',
  region: '431222',
  lifeEvent: 'birth',
  edition: { from: '2022-10-10', status: 'active', basis: 'test' },
  timeLimit: { workingDays: 3, excludes: ['postage'], wording: '3个工作日' },
  screening: [{ id: 'named', text: '取名了吗', excludesOn: 'no', reason: '还没有取名', howElse: '请到窗口' }],
  form: [
    {
      id: 'choice',
      title: '办什么',
      fields: [
        field('items', 'choices', { options: choices }),
        field('held', 'choices', { options: choices, required: false }),
        field('applicant', 'choice', { options: applicants }),
      ],
    },
    {
      id: 'newborn',
      title: '宝宝',
      fields: [
        field('newborn.name', 'text'),
        field('newborn.birthDate', 'date'),
        field('newborn.hospital', 'office', { officeKind: 'hospital' }),
      ],
    },
    {
      id: 'delivery',
      title: '领取',
      fields: [
        field('mother.phone', 'phone'),
        field('delivery.certificate', 'choice', { options: postOrCollect }),
        field('delivery.household', 'choice', { options: postOrCollect }),
      ],
    },
  ],
  materials: [
    {
      id: 'identity',
      title: '身份证',
      source: 'photo',
      original: true,
      parts: [{ id: 'front', label: '正面' }],
      items: ['certificate'],
      mistakes: [],
    },
    {
      id: 'statement',
      title: '承诺书',
      source: 'signed',
      original: false,
      parts: [{ id: 'mother', label: '妈妈', optional: true }],
      items: ['certificate'],
      mistakes: [],
      text: { version: '1', text: '本人承诺' },
    },
  ],
  items: [
    item('certificate', byDesk, undefined, { delivery: { field: 'delivery.certificate' } }),
    item('household', byDepartment('police'), 'certificate', {
      delivery: { field: 'delivery.household', paper: '户口页' },
    }),
    item('enrolment', byDepartment('medical-insurance'), 'household'),
    item(
      'payment',
      byFamily({
        billedBy: 'tax',
        within: { days: 90, from: 'newborn.birthDate', remindAfterDays: [60, 75, 85] },
      }),
      'enrolment',
    ),
  ],
  statement: { version: '1', text: '本人承诺' },
  consents: [
    { id: 'privacy', title: '隐私', version: '1', text: '同意处理' },
    { id: 'child', title: '儿童', version: '2', text: '同意处理孩子的信息' },
  ],
  uniqueBy: [['newborn.name', 'newborn.birthDate']],
  uniqueFor: 'ever',
  deskBy: ['newborn.hospital'],
  retention: { draft: 30, closed: 90, picturesAfterwards: 180 },
  commitment: { basis: '试行办法', by: ['newborn'] },
  contact: { by: 'applicant', phones: { mother: 'mother.phone' } },
  people: [],
  offices: [{ id: 'hospital-1', kind: 'hospital', name: '县医院' }],
  fee: '',
  help: { title: '县医院', phone: '0745-0000000' },
}

export const AT = '2026-03-02T02:00:00.000Z'

export const answers: Answers = {
  'screening.named': 'yes',
  items: ['certificate', 'household', 'enrolment', 'payment'],
  'newborn.name': '王小小',
  'newborn.birthDate': '2026-02-20',
  'newborn.hospital': 'hospital-1',
  applicant: 'mother',
  'mother.phone': '13807450001',
  'delivery.certificate': 'collect',
  'delivery.household': 'post',
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
export const consents = service.consents.map(({ id, version, text }) => ({ id, version, textHash: hash(text) }))

export const commands = {
  start: { type: 'start', id: 'application-1', answers, consents },
  join: { type: 'join', person: 'father', consents: [] },
  save: { type: 'save', answers: { 'newborn.name': '王大大' } },
  attach: {
    type: 'attach',
    material: 'identity',
    part: 'front',
    content: { kind: 'photo', photo: 'photo-0001' },
  },
  detach: { type: 'detach', material: 'identity', part: 'front' },
  'agree-to-reading': {
    type: 'agree-to-reading',
    consent: { version: READING_CONSENT.version, textHash: hash(READING_CONSENT.text) },
  },
  submit: { type: 'submit' },
  withdraw: { type: 'withdraw' },
  discard: { type: 'discard' },
  accept: { type: 'accept', numbers: { certificate: 'R430012345' } },
  'return-for-correction': {
    type: 'return-for-correction',
    corrections: [{ place: { kind: 'field', section: 'newborn', field: 'newborn.name' }, message: '名字与证件不一致' }],
  },
  'confirm-signature': { type: 'confirm-signature', material: 'statement', part: 'mother' },
  'item-sent': { type: 'item-sent', item: 'household' },
  'item-delayed': { type: 'item-delayed', item: 'household', reason: '连不上' },
  'item-acknowledged': { type: 'item-acknowledged', item: 'household' },
  'item-done': { type: 'item-done', item: 'household', result: { page: '12' } },
  'item-rejected': { type: 'item-rejected', item: 'household', reason: '户口簿过期' },
  'payment-due': { type: 'payment-due', item: 'payment', amount: '400', dueBy: '2026-12-31' },
  'payment-paid': { type: 'payment-paid', item: 'payment', result: { receipt: '88' } },
  'item-ready': { type: 'item-ready', item: 'certificate' },
  'item-posted': { type: 'item-posted', item: 'household', carrier: '邮政EMS', tracking: 'EA123456789CN' },
  reminded: { type: 'reminded', item: 'payment', days: 60 },
  'addition-reminded': { type: 'addition-reminded', question: 'named', days: 5 },
  overdue: { type: 'overdue' },
  'commitment-false': { type: 'commitment-false', person: 'newborn', reason: '与登记不一致' },
  'credit-recorded': { type: 'credit-recorded' },
} as const satisfies { [T in Command['type']]: Extract<Command, { type: T }> }

const done = (id: string): Command => ({ type: 'item-done', item: id, result: { number: '1' } })

const toDraft: readonly Command[] = [commands.start, commands.attach]
const toSubmitted = [...toDraft, commands.submit]
const toAccepted = [...toSubmitted, commands.accept]
const toPayment = [...toAccepted, done('household'), done('enrolment')]

/** How a case gets to each of the statuses, and to the moments within `accepted` that matter. */
export const ways = {
  draft: toDraft,
  submitted: toSubmitted,
  returned: [...toSubmitted, commands['return-for-correction']],
  accepted: toAccepted,
  sent: [...toAccepted, commands['item-sent']],
  acknowledged: [...toAccepted, commands['item-acknowledged']],
  rejected: [...toAccepted, commands['item-rejected']],
  paying: [...toPayment, commands['payment-due']],
  completed: [...toPayment, commands['payment-paid']],
  closed: [...toSubmitted, commands.withdraw],
} as const satisfies Record<string, readonly Command[]>

/** Whoever usually does: only a name, which is asked for nowhere but at the start and in a signature. */
const actedBy = ({ type }: Pick<Command, 'type'>): string =>
  ['accept', 'return-for-correction', 'confirm-signature', 'commitment-false'].includes(type) ? 'oClerk' : 'oMother'

/** Carries commands out one after another; a refusal on the way is a mistake of the test. */
export const caseAfter = (
  way: readonly Command[],
  at = AT,
  of: Service = service,
): { application: Application; events: readonly Event[] } => {
  let application: Application | undefined
  const events: Event[] = []
  for (const command of way) {
    const decision = decide(of, application, command, { at, by: actedBy(command) })
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code} ${JSON.stringify(decision.refusal)}`)
    events.push(...decision.events)
    application = fold(application, decision.events)
  }
  if (application === undefined) throw new Error('no command')
  return { application, events }
}

/** The case after one more command; what is refused or no news changes nothing. */
export const after = (application: Application, command: Command, at = AT, of: Service = service): Application => {
  const decision = decide(of, application, command, { at, by: actedBy(command) })
  return (decision.ok ? fold(application, decision.events) : undefined) ?? application
}

/** The events that a command brings, or the code of its refusal. */
export const eventsOn = (application: Application, command: Command, at = AT): readonly (Event | string)[] => {
  const decision = decide(service, application, command, { at, by: actedBy(command) })
  return decision.ok ? decision.events : [decision.refusal.code]
}
