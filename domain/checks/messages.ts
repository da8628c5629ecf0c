import type { Event } from '../casework/event'
import type { Application, Correction } from '../casework/state/application'
import type { Service } from '../definition/service'
import type { News } from '../messages/news'
import { newsOf } from '../messages/news'
import { messageDefects, smsParams } from '../messages/templates'

const AT = '2026-12-31T02:00:00.000Z'
const DAY = '2026-12-31'
/** As many as the desk may list. */
const MOST_CORRECTIONS = 50
const correction: Correction = { place: { kind: 'screening', question: '' }, message: '' }

/**
 * Which message of which event would not fit, for every event there is and every item of the service. Limits are proved
 * here and nothing is cut when it is sent.
 */
export const lintMessages = (service: Service): readonly string[] => [
  ...new Set(
    [...ofTheCase(service), ...service.items.flatMap(({ id }) => ofTheItem(id))].flatMap((event) =>
      newsOf(service, aCase(service), [event]).flatMap((news) =>
        defectsOf(news).map((defect) => `message of ${named(event)}: ${defect}`),
      ),
    ),
  ),
]

const named = (event: Event): string => ('item' in event ? `${event.type} of ${event.item}` : event.type)

const defectsOf = ({ title, text, message }: News): readonly string[] => [
  ...(title.trim() === '' || text.trim() === '' ? ['the notice is empty'] : []),
  ...(title.length > 40 || text.length > 200 ? ['the notice is too long'] : []),
  ...(message === undefined ? [] : messageDefects(message)),
  ...(message !== undefined && smsParams(message).join('').length > SMS_WORDS ? ['the text message is too long'] : []),
]

/** One SMS is 70 characters with the signature and the fixed words of the template. */
const SMS_WORDS = 45

const ofTheCase = (service: Service): readonly Event[] => [
  {
    type: 'started',
    at: AT,
    id: '',
    owner: '',
    service: { id: service.id, edition: service.edition.from },
    answers: {},
  },
  { type: 'saved', at: AT, answers: {} },
  { type: 'withdrawn', at: AT },
  ...(['submitted', 'resubmitted'] as const).map(
    (type): Event => ({ type, at: AT, desk: '', consents: [], items: [], held: [] }),
  ),
  ...[true, false].map(
    (dueProvisional): Event => ({ type: 'accepted', at: AT, clerk: '', dueAt: DAY, dueProvisional }),
  ),
  ...[1, MOST_CORRECTIONS].map(
    (count): Event => ({ type: 'returned', at: AT, clerk: '', corrections: Array(count).fill(correction) }),
  ),
  { type: 'overdue', at: AT },
  { type: 'completed', at: AT },
  { type: 'commitment-false', at: AT, clerk: '', person: '', reason: '' },
  { type: 'credit-recorded', at: AT },
]

const ofTheItem = (item: string): readonly Event[] => [
  { type: 'item-queued', at: AT, item, department: '' },
  { type: 'item-sent', at: AT, item },
  { type: 'item-delayed', at: AT, item, department: '', reason: '' },
  { type: 'item-acknowledged', at: AT, item },
  { type: 'item-done', at: AT, item, result: {} },
  { type: 'item-rejected', at: AT, item, reason: '' },
  { type: 'payment-due', at: AT, item, amount: '0.01', dueBy: DAY },
  { type: 'payment-paid', at: AT, item, result: {} },
  { type: 'item-ready', at: AT, item },
  { type: 'item-posted', at: AT, item, carrier: '', tracking: '' },
  // A hundred days and more are left, and none.
  { type: 'reminded', at: '2026-09-01T02:00:00.000Z', item, days: 60 },
  { type: 'reminded', at: AT, item, days: 85 },
]

const aCase = (service: Service): Application => ({
  id: '',
  owner: '',
  service: { id: service.id, edition: service.edition.from },
  status: 'accepted',
  flags: [],
  answers: {},
  materials: {},
  items: Object.fromEntries(service.items.map(({ id }) => [id, { status: 'due', at: AT, tries: 0, dueBy: DAY }])),
  results: {},
  deliveries: {},
  dueAt: DAY,
  corrections: [],
  consents: [],
  createdAt: AT,
  updatedAt: AT,
})
