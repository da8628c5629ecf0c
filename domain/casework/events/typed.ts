import type { EventDefinition, Story } from '../define-event'
import { type Attached, attached } from './attached'

export const story: Story = ({ signer }) => `${signer}打字写了姓名，要窗口当面核实`

/** A name typed instead of a signature by hand. */
export const typed: EventDefinition<Attached> = {
  ...attached,
  journal: ({ material, part }) => ({ signature: `${material}.${part}` }),
}
