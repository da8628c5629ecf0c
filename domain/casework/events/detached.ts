import type { EventDefinition, Story } from '../define-event'
import type { Application } from '../state/application'

export interface Detached {
  readonly material: string
  readonly part: string
}

export const story: Story = () => '删除了照片或签名'

export const detached: EventDefinition<Detached> = {
  evolve: (application, event) => ({ ...application, materials: without(application.materials, event) }),
  repeats: true,
  notify: null,
}

const without = (materials: Application['materials'], { material, part }: Detached): Application['materials'] => {
  const { [part]: _part, ...parts } = materials[material] ?? {}
  const { [material]: _material, ...others } = materials
  return Object.keys(parts).length === 0 ? others : { ...others, [material]: parts }
}
