import type { EventDefinition, Story } from '../define-event'

export interface SignatureConfirmed {
  /** openid of the clerk. */
  readonly clerk: string
  /** Office id of their desk. */
  readonly office: string
  readonly material: string
  readonly part: string
}

export const story: Story = ({ signer }) => `窗口当面核实了${signer}打字写的姓名`

/** A clerk has seen whoever typed a name, and their identity card. */
export const signatureConfirmed: EventDefinition<SignatureConfirmed> = {
  evolve: (application, { material, part, clerk, office, at }) => {
    const there = application.materials[material]?.[part]
    if (there?.kind !== 'typed') return application
    const confirmed = { ...there, confirmed: { by: clerk, office, at } }
    return {
      ...application,
      materials: { ...application.materials, [material]: { ...application.materials[material], [part]: confirmed } },
    }
  },
  journal: ({ material, part }) => ({ signature: `${material}.${part}` }),
  // They stand at the window.
  notify: null,
}
