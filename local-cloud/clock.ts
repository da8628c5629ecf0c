/** The clock of the cloud: the machine's, moved by hand. Functions see it too, through the shared memory. */
export class Clock {
  readonly shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  private readonly offset = new Float64Array(this.shared)

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

  reset(): void {
    this.offset[0] = 0
  }
}
