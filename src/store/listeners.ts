/** Who wants to know of a change, by key: typing into one field wakes that field only. */
export class Listeners {
  private readonly of = new Map<string, Set<() => void>>()

  add(key: string, listener: () => void): () => void {
    const there = this.of.get(key) ?? new Set()
    there.add(listener)
    this.of.set(key, there)
    return () => there.delete(listener)
  }

  tell(key: string): void {
    for (const listener of [...(this.of.get(key) ?? [])]) listener()
  }
}
