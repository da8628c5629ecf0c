/**
 * The clock of the cloud: it begins at a given moment, or with the machine's, and is moved by hand. Functions see it too,
 * through the shared memory.
 */
export class Clock {
  readonly shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  private readonly offset = new Float64Array(this.shared)
  private readonly first: number

  /** `startsAt`: milliseconds since 1970. */
  constructor(startsAt?: number) {
    this.first = startsAt === undefined ? 0 : startsAt - Date.now()
    this.reset()
  }

  millis(): number {
    return Date.now() + (this.offset[0] ?? 0)
  }

  now(): Date {
    return new Date(this.millis())
  }

  advance(ms: number): void {
    this.offset[0] = (this.offset[0] ?? 0) + ms
  }

  set(millis: number): void {
    this.offset[0] = millis - Date.now()
  }

  /** As if it had never been moved. */
  reset(): void {
    this.offset[0] = this.first
  }
}
