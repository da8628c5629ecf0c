import type { EventDefinition, Story } from '../define-event'
import { withoutPromise } from '../state/without-promise'

export const story: Story = () => '撤回了申请'

export const withdrawn: EventDefinition<object> = {
  evolve: (application) => withoutPromise({ ...application, status: 'closed' }),
  notify: null,
}
