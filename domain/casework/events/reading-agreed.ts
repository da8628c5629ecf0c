import type { EventDefinition, Story } from '../define-event'
import type { ConsentGiven } from '../state/application'

export interface ReadingAgreed {
  readonly consent: ConsentGiven
}

export const story: Story = () => '同意用微信识别证件照片'

export const readingAgreed: EventDefinition<ReadingAgreed> = {
  evolve: (application, { consent }) => ({ ...application, readingConsent: consent }),
  notify: null,
}
