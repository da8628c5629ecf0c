import type { EventDefinition, Story } from '../define-event'
import { type Attached, attached } from './attached'

export const story: Story = ({ signer }) => `${signer}在自己的手机上签了名`

/** Signed by the person it was asked of, on a phone of their own. */
export const signedElsewhere: EventDefinition<Attached> = {
  ...attached,
  journal: ({ material, part }) => ({ signature: `${material}.${part}` }),
}
