import type { EventDefinition, Story } from '../define-event'
import { withoutLastReturn } from '../state/last-return'
import { withoutPromise } from '../state/without-promise'

export const story: Story = () => '撤回了申请'

export const withdrawn: EventDefinition<object> = {
  evolve: (application) => withoutPromise({ ...withoutLastReturn(application), status: 'closed' }),
  notify: null,
}
