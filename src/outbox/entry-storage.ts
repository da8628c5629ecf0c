import type { PrivateStorage } from '../platform/storage/private-storage'
import type { Entry } from './change'
import { bytesOf, hasRoom } from './room'

/**
 * The entries on the phone: a key each, under the person and the case. So two tabs that add at the same moment do not
 * overwrite each other, and no key grows large.
 */
export class EntryStorage {
  constructor(
    private readonly storage: PrivateStorage,
    private readonly person: () => string,
  ) {}

  private prefix(of = ''): string {
    return `${this.person()}:queue:${of}`
  }

  private keyOf(of: string, { order }: Pick<Entry, 'order'>): string {
    return `${this.prefix(of)}:${order}`
  }

  /** Of one case, in order. */
  read(of: string): readonly Entry[] {
    return [...this.storage.keys(`${this.prefix(of)}:`)].sort().flatMap((key) => this.storage.read<Entry>(key) ?? [])
  }

  find(of: string, order: string): Entry | undefined {
    return this.storage.read<Entry>(this.keyOf(of, { order }))
  }

  /** False where the phone has no room for it. */
  add(of: string, entry: Entry): boolean {
    const all = this.storage.keys(this.prefix())
    const stored = all.reduce((sum, key) => sum + bytesOf(JSON.stringify(this.storage.read(key)) ?? ''), 0)
    if (!hasRoom(bytesOf(JSON.stringify(entry)), stored)) return false
    return this.write(of, entry)
  }

  write(of: string, entry: Entry): boolean {
    return this.storage.write(this.keyOf(of, entry), entry)
  }

  remove(of: string, entry: Pick<Entry, 'order'>): void {
    this.storage.remove(this.keyOf(of, entry))
  }

  /** Cases with something to send. */
  cases(): readonly string[] {
    const prefix = this.prefix()
    return [...new Set(this.storage.keys(prefix).map((key) => key.slice(prefix.length).split(':')[0] ?? ''))]
  }

  /** The case an entry's key belongs to; nothing for keys that are not of the queue. */
  caseOf(key: string): string | undefined {
    return key.startsWith(this.prefix()) ? key.slice(this.prefix().length).split(':')[0] : undefined
  }
}
