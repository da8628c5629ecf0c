import type { Item, Service } from '../definition/service'

/**
 * What waits for what. An item names the items it waits for directly; everything else follows from that here, and nobody
 * else reads `after`. The functions end whatever the definition says, also for a circle, which is for the checks to find.
 */
export const directlyBefore = ({ items }: Pick<Service, 'items'>, { after = [] }: Item): readonly Item[] =>
  items.filter(({ id }) => after.includes(id))

/** The item itself and all that it waits for, directly or not; nothing for an id that is no item. */
export const withEarlier = (service: Pick<Service, 'items'>, id: string): ReadonlySet<string> => {
  const found = new Set<string>()
  const open = service.items.filter((item) => item.id === id)
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (found.has(item.id)) continue
    found.add(item.id)
    open.push(...directlyBefore(service, item))
  }
  return found
}

/** Does `later` wait for `earlier`, directly or not? */
export const waitsFor = (service: Pick<Service, 'items'>, later: string, earlier: string): boolean =>
  later !== earlier && withEarlier(service, later).has(earlier)

/** The items with these ids in rows: each stands below all it waits for, and what stands in one row is done side by side. */
export const inRows = (service: Pick<Service, 'items'>, ids: readonly string[]): readonly (readonly Item[])[] => {
  const rows: (readonly Item[])[] = []
  let left = service.items.filter(({ id }) => ids.includes(id))
  while (left.length > 0) {
    const row = left.filter((item) => !left.some((other) => waitsFor(service, item.id, other.id)))
    rows.push(row.length > 0 ? row : left)
    left = row.length > 0 ? left.filter((item) => !row.includes(item)) : []
  }
  return rows
}
