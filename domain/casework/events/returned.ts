import { todayInShanghai } from '../../standards/days'
import type { EventDefinition, Story } from '../define-event'
import type { LateReason } from '../late-reasons'
import { MOST_CORRECTIONS } from '../limits'
import type { Correction, ItemState } from '../state/application'
import { seenAtReturn } from '../state/last-return'
import { withoutPromise } from '../state/without-promise'

export interface Returned {
  /** openid of the clerk. */
  readonly clerk: string
  readonly corrections: readonly Correction[]
  /** Something of it stood there at the return before, and was not told then. */
  readonly late?: LateReason
}

export const story: Story = () => '窗口退回，请补正'

export const returned: EventDefinition<Returned> = {
  evolve: (application, { corrections, at }) =>
    withoutPromise({
      ...application,
      status: 'returned',
      corrections,
      lastReturn: seenAtReturn(application, corrections, at),
      items: Object.fromEntries(
        Object.entries(application.items).map(([id, item]) => [
          id,
          item.status === 'rejected' ? again(item, at) : item,
        ]),
      ),
    }),
  journal: ({ late }) => (late === undefined ? {} : { reason: `late-${late}` }),
  notify: ({ at, corrections }, { service }) => ({
    title: `有${corrections.length}处要补正`,
    text: '窗口把要改的地方一次列全了。打开申请，照着清单逐条改好，再提交一次就行。',
    isTodo: true,
    phone: {
      template: 'todo',
      about: service.shortName,
      status: '待补正',
      day: todayInShanghai(at),
      note: `有${corrections.length}处要补正，请一次改好`,
    },
  }),
  examples: () =>
    [1, MOST_CORRECTIONS].map((count) => ({
      clerk: '',
      corrections: Array<Correction>(count).fill({ place: { kind: 'screening', question: '' }, message: '' }),
    })),
}

/** A corrected request is a new one to the department. */
const again = (item: ItemState, at: string): ItemState => ({
  status: 'waiting',
  at,
  tries: 0,
  round: (item.round ?? 0) + 1,
})
