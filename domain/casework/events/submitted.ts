import { inThrees } from '../case-number'
import type { EventDefinition, Story } from '../define-event'
import type { Application, ItemState } from '../state/application'

export interface Submitted {
  readonly desk: string
  /** Ids of the items that are sought, and of those the family already had. */
  readonly items: readonly string[]
  readonly held: readonly string[]
  /** Of the first submission only. */
  readonly caseNumber?: string
}

export const story: Story = () => '提交了申请'

export const submitted: EventDefinition<Submitted> = {
  evolve: (application, { desk, items, held, caseNumber, at }) => ({
    ...application,
    status: 'submitted',
    desk,
    corrections: [],
    submittedAt: at,
    items: itemsOnSubmission(application, items, held, at),
    ...(caseNumber === undefined ? {} : { caseNumber }),
  }),
  notify: (_event, { service, application }) => ({
    kind: 'submitted',
    title: '申请已提交',
    text: `${service.shortName}已经交到受理窗口，正在核对。受理或者要补正，都会告诉您。${numberIn(application)}`,
  }),
  examples: () => [{ desk: '', items: [], held: [] }],
}

const numberIn = ({ caseNumber }: Application): string =>
  caseNumber === undefined ? '' : `打电话问时请报编号 ${inThrees(caseNumber)}。`

/** What is done stays done: a certificate that was issued is not issued again because another paper was corrected. */
const itemsOnSubmission = (
  application: Application,
  sought: readonly string[],
  held: readonly string[],
  at: string,
): Readonly<Record<string, ItemState>> => {
  const kept = Object.entries(application.items).filter(
    ([id, item]) => item.status === 'done' || (sought.includes(id) && item.status !== 'held'),
  )
  const fresh = [
    ...held.map((id) => [id, { status: 'held', at, tries: 0 }] as const),
    ...sought.map((id) => [id, { status: 'waiting', at, tries: 0 }] as const),
  ]
  return Object.fromEntries([...fresh, ...kept])
}
