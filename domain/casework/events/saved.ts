import type { Answers } from '../../definition/answers'
import type { EventDefinition, Story } from '../define-event'

/** All answers that remain, so that a history folds without knowing the service's conditions. */
export interface Saved {
  readonly answers: Answers
}

export const story: Story = () => '保存了填写的内容'

export const saved: EventDefinition<Saved> = {
  evolve: (application, { answers }) => ({ ...application, answers }),
  repeats: true,
  notify: null,
}
