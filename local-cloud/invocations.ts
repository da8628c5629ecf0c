/** One run of a function. Nothing personal: no openid, no input, no answer. */
export interface Invocation {
  readonly function: string
  readonly action: string
  readonly source: string
  readonly at: string
  readonly ms: number
  readonly ok: boolean
  readonly code?: string
  /** How many requests it made to the database, and which. */
  readonly database: number
  /** How many documents the database looked at for them. */
  readonly documents: number
  readonly calls: readonly Call[]
}

export interface Call {
  readonly action: string
  readonly collection?: string
  /** Documents looked at. */
  documents?: number
}

export interface LogEntry {
  readonly at: string
  readonly function: string
  readonly level: string
  readonly text: string
}

/** The newest so many, oldest first. */
export class Recent<T> {
  private entries: T[] = []

  constructor(private readonly most: number) {}

  add(entry: T): void {
    this.entries.push(entry)
    if (this.entries.length > this.most) this.entries.splice(0, this.entries.length - this.most)
  }

  list(): readonly T[] {
    return this.entries
  }
}

/** An event may hold anything; only what looks like the name of an action is kept. */
export const actionOf = (event: unknown): string => {
  const action = typeof event === 'object' && event !== null ? (event as { action?: unknown }).action : undefined
  return typeof action === 'string' && /^[a-zA-Z-]{1,40}$/.test(action) ? action : ''
}
