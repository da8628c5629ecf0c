import type { Answers, Day } from '../../definition/answers'
import type { FirstEventDefinition, Story } from '../define-event'
import type { ConsentGiven } from '../state/application'

export interface Started {
  readonly id: string
  readonly owner: string
  readonly service: { readonly id: string; readonly edition: Day }
  readonly answers: Answers
  readonly consents: readonly ConsentGiven[]
}

export const story: Story = () => '开始填写'

export const started: FirstEventDefinition<Started> = {
  begin: ({ id, owner, service, answers, consents, at }) => ({
    id,
    owner,
    service,
    status: 'draft',
    flags: [],
    answers,
    materials: {},
    items: {},
    results: {},
    deliveries: {},
    corrections: [],
    consents,
    createdAt: at,
    updatedAt: at,
  }),
  notify: null,
}
