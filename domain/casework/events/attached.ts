import type { Part } from '../../intake/materials'
import type { EventDefinition, Story } from '../define-event'

export interface Attached {
  readonly material: string
  readonly part: string
  readonly content: Part
}

export const story: Story = () => '上传了照片'

export const attached: EventDefinition<Attached> = {
  evolve: (application, { material, part, content }) => ({
    ...application,
    materials: { ...application.materials, [material]: { ...application.materials[material], [part]: content } },
  }),
  repeats: true,
  notify: null,
}
