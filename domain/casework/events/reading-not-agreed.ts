import type { EventDefinition, Story } from '../define-event'

export const story: Story = () => '收回了识别证件照片的同意'

export const readingNotAgreed: EventDefinition<object> = {
  evolve: ({ readingConsent: _takenBack, ...application }) => application,
  notify: null,
}
