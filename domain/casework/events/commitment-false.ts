import type { EventDefinition, Story } from '../define-event'

export interface CommitmentFalse {
  /** openid of the clerk. */
  readonly clerk: string
  /** Whose commitment: a prefix of the form. */
  readonly person: string
  /** What was found, in the words of the desk. */
  readonly reason: string
}

export const story: Story = () => '窗口核实：承诺的内容不实'

/** 虚假承诺 (渝卫发〔2019〕69号 三(二)). */
export const commitmentFalse: EventDefinition<CommitmentFalse> = {
  evolve: (application, { person, reason, at }) => ({ ...application, breach: { person, reason, at } }),
  notify: (_event, { service }) => ({
    title: '窗口核实，承诺的内容不实',
    text: `窗口核实到的情况写在申请里，将按${service.commitment?.basis ?? '规定'}记入诚信信用。有异议，请带证件到受理窗口说明，或打${service.help.title}${service.help.phone}。`,
    isTodo: true,
  }),
  examples: () => [{ clerk: '', person: '', reason: '' }],
}
