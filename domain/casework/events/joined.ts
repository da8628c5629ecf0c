import type { EventDefinition, Story } from '../define-event'
import type { Joined as Joining } from '../state/application'

export interface Joined extends Pick<Joining, 'openid' | 'consents'> {
  readonly person: string
}

export const story: Story = ({ participant }) => `${participant}在自己的手机上开始填写`

export const joined: EventDefinition<Joined> = {
  evolve: (application, { person, openid, consents, at }) => ({
    ...application,
    participants: { ...application.participants, [person]: { openid, at, consents } },
  }),
  journal: ({ person }) => ({ person }),
  notify: null,
}
