import type { EventDefinition, Story } from '../define-event'
import type { Application } from '../state/application'

export const story: Story = () => '删除了草稿'

/** The names of the pictures stay until somebody has removed their files. */
export const discarded: EventDefinition<object> = {
  evolve: (application) => ({
    ...application,
    status: 'closed',
    flags: ['discarded'],
    answers: {},
    materials: onlyPhotos(application.materials),
  }),
  notify: null,
}

const onlyPhotos = (materials: Application['materials']): Application['materials'] =>
  Object.fromEntries(
    Object.entries(materials).map(([material, parts]) => [
      material,
      Object.fromEntries(Object.entries(parts).filter(([, { kind }]) => kind === 'photo')),
    ]),
  )
