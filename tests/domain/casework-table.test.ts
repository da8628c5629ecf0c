import type { Command } from '../../domain/casework/commands/index'
import { decide } from '../../domain/casework/decide'
import { AT, caseAfter, commands, service, ways } from './casework.fixture'

type Way = keyof typeof ways
type Row = Readonly<Record<Way, string>>

const NO = 'no: not-allowed-now'
const UNKNOWN = 'no: not-found'
const same = (outcome: string): Row =>
  Object.fromEntries(Object.keys(ways).map((way) => [way, outcome])) as Record<Way, string>

/** Every command in every status: the events it brings, `-` for no news, or the refusal. */
const table: Readonly<Record<Command['type'], Row>> = {
  start: same('no: conflict'),
  join: { ...same(NO), draft: 'joined', returned: 'joined' },
  save: { ...same(NO), draft: 'saved', returned: 'saved' },
  attach: { ...same(NO), draft: 'attached', returned: 'attached' },
  detach: { ...same(NO), draft: 'detached', returned: 'detached' },
  'agree-to-reading': { ...same(NO), draft: 'reading-agreed', returned: 'reading-agreed' },
  submit: { ...same(NO), draft: 'submitted', returned: 'resubmitted' },
  withdraw: { ...same(NO), draft: 'withdrawn', submitted: 'withdrawn', returned: 'withdrawn' },
  discard: { ...same(NO), draft: 'discarded' },
  accept: { ...same(NO), submitted: 'accepted item-done item-queued' },
  'return-for-correction': { ...same(NO), submitted: 'returned', rejected: 'returned' },
  // Nobody of these typed their name: those who did are in typed-name.
  'confirm-signature': { ...same(NO), submitted: 'no: bad-request' },
  'item-sent': { ...same('-'), draft: UNKNOWN, submitted: NO, returned: NO, closed: NO, accepted: 'item-sent' },
  'item-delayed': { ...same('-'), draft: UNKNOWN, submitted: NO, returned: NO, closed: NO, accepted: 'item-delayed' },
  'item-acknowledged': {
    ...same('-'),
    draft: UNKNOWN,
    submitted: NO,
    returned: NO,
    closed: NO,
    accepted: 'item-acknowledged',
    sent: 'item-acknowledged',
  },
  'item-done': {
    ...same('-'),
    draft: UNKNOWN,
    submitted: NO,
    returned: NO,
    closed: NO,
    accepted: 'item-done item-queued',
    sent: 'item-done item-queued',
    acknowledged: 'item-done item-queued',
    rejected: 'item-done item-queued',
  },
  'item-rejected': {
    ...same(NO),
    draft: UNKNOWN,
    accepted: 'item-rejected',
    sent: 'item-rejected',
    acknowledged: 'item-rejected',
    rejected: '-',
  },
  'payment-due': { ...same(NO), draft: UNKNOWN, paying: '-', completed: '-' },
  'payment-paid': { ...same(NO), draft: UNKNOWN, paying: 'payment-paid completed', completed: '-' },
  'item-ready': {
    ...same('item-ready'),
    draft: UNKNOWN,
    submitted: NO,
    returned: NO,
    closed: NO,
  },
  'item-posted': { ...same(NO), draft: UNKNOWN, paying: 'item-posted', completed: 'item-posted' },
  // On the day of the birth's tenth nobody is late yet; when they are is in casework-time.
  reminded: { ...same(NO), draft: UNKNOWN, paying: '-', completed: '-' },
  // Nobody of these wanted to add something: those who do are in no-name-yet.
  'addition-reminded': same('-'),
  overdue: same('-'),
  'commitment-false': { ...same('commitment-false'), draft: NO, submitted: NO, returned: NO, closed: NO },
  'credit-recorded': same('-'),
}

const outcomeOf = (way: Way, command: Command): string => {
  const decision = decide(service, caseAfter(ways[way]).application, command, { at: AT, by: 'oMother' })
  if (!decision.ok) return `no: ${decision.refusal.code}`
  return decision.events.map(({ type }) => type).join(' ') || '-'
}

describe('every command in every status', () => {
  const cells = Object.entries(table).flatMap(([type, row]) =>
    Object.entries(row).map(([way, outcome]) => [type as Command['type'], way as Way, outcome] as const),
  )

  it.each(cells)('%s, when %s: %s', (type, way, outcome) => {
    expect(outcomeOf(way, commands[type])).toBe(outcome)
  })

  it.each(Object.values(commands).filter(({ type }) => type !== 'start'))(
    '$type finds nothing before the start',
    (command) => {
      expect(decide(service, undefined, command, { at: AT, by: 'oMother' })).toMatchObject({
        ok: false,
        refusal: { code: 'not-found' },
      })
    },
  )

  it.each(cells.filter(([, , outcome]) => outcome.startsWith('no:')))(
    'says in Chinese what to do: %s, when %s',
    (type, way) => {
      const decision = decide(service, caseAfter(ways[way]).application, commands[type], { at: AT, by: 'oMother' })
      expect(decision.ok ? '' : decision.refusal.message).toMatch(/\p{Script=Han}{4,}/u)
    },
  )
})
