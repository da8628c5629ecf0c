import type { Answers, Day } from '../../definition/answers'
import type { FirstEventDefinition, Story } from '../define-event'

export interface Started {
  readonly id: string
  readonly owner: string
  readonly service: { readonly id: string; readonly edition: Day }
  readonly answers: Answers
}

export const story: Story = () => '开始填写'

export const started: FirstEventDefinition<Started> = {
  begin: ({ id, owner, service, answers, at }) => ({
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
    consents: [],
    createdAt: at,
    updatedAt: at,
  }),
  notify: null,
}
