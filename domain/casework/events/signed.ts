import type { EventDefinition, Story } from '../define-event'
import { type Attached, attached } from './attached'

export const story: Story = () => '完成了签名'

export const signed: EventDefinition<Attached> = attached
