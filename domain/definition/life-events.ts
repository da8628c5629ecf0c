/** What happens in a family, in the order in which it happens: how people look for a service. */
export const LIFE_EVENTS = {
  planning: '怀孕了、要生了',
  birth: '宝宝出生了',
  growing: '养育孩子',
  proof: '证明与查询',
} as const

export type LifeEvent = keyof typeof LIFE_EVENTS
