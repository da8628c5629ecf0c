import type { EventDefinition, Story } from '../define-event'

export const story: Story = () => '已记入诚信信用'

/** The credit register has it. */
export const creditRecorded: EventDefinition<object> = {
  evolve: (application, { at }) =>
    application.breach === undefined
      ? application
      : { ...application, breach: { ...application.breach, recordedAt: at } },
  notify: null,
}
