/** A node of what Taro hands to the page's template. The names are Taro's: `nn` its template, `cn` its children. */
export interface Node {
  readonly nn?: string
  readonly sid?: string
  readonly uid?: string
  /** The text of a text node. */
  readonly v?: string
  readonly cl?: string
  readonly cn?: readonly Node[]
  readonly [attribute: string]: unknown
}

const stepsOf = (path: string): readonly string[] =>
  path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)

/** Puts a value where a path of `setData` leads, making what is not there on the way. */
export const put = (data: Record<string, unknown>, path: string, value: unknown): void => {
  const steps = stepsOf(path)
  let at: Record<string, unknown> = data
  steps.slice(0, -1).forEach((step, index) => {
    const isList = /^\d+$/.test(steps[index + 1] ?? '')
    const there = at[step]
    if (typeof there !== 'object' || there === null) at[step] = isList ? [] : {}
    at = at[step] as Record<string, unknown>
  })
  at[steps[steps.length - 1] ?? ''] = value
}

const childrenOf = (node: Node): readonly Node[] => (node.cn ?? []).filter((child) => child !== null)

/** The node with this id, with everything around it, outermost first. */
export const pathTo = (root: Node, id: string): readonly Node[] | undefined => {
  if (root.uid === id || root.sid === id) return [root]
  for (const child of childrenOf(root)) {
    const path = pathTo(child, id)
    if (path !== undefined) return [root, ...path]
  }
  return undefined
}

export const nodesOf = (root: Node): readonly Node[] => [root, ...childrenOf(root).flatMap(nodesOf)]

/** Everything that is written on the page. */
export const textOf = (root: Node): string =>
  nodesOf(root)
    .map(({ v }) => v ?? '')
    .join('')
