/** What happens in a family, in the order in which it happens: how people look for a service. */
export const LIFE_EVENTS = {
  planning: '准备生育',
  birth: '宝宝出生',
  growing: '宝宝长大',
  proof: '证明与查询',
} as const

export type LifeEvent = keyof typeof LIFE_EVENTS
