import type { EventDefinition, Story } from '../define-event'

/** The promised day had passed, and a department that had not finished was asked and has answered. */
export interface Urged {
  readonly item: string
  readonly department: string
}

export const story: Story = ({ item, department }) => `${item}：过了承诺的日子，已催${department}部门`

/** A note of the relay that changes no state: the family may read that somebody was urged, and only then. */
export const urged: EventDefinition<Urged> = {
  evolve: (application) => application,
  journal: ({ item, department }) => ({ item, department }),
  notify: null,
}
