import type { EventDefinition, Story } from '../define-event'
import { type Submitted, submitted } from './submitted'

export const story: Story = () => '改好后重新提交'

/** Submitted again after it was returned; told in the same words. */
export const resubmitted: EventDefinition<Submitted> = submitted
