import type { Correction } from '../../../domain/casework/state/application'
import { call } from '../../store/api'

/** How the marks stand in the cloud; `failed`: only this page has them. */
export type MarksKept = 'kept' | 'keeping' | 'failed'

type Send = (corrections: readonly Correction[]) => Promise<boolean>

const PAUSE_MS = 500

/**
 * Brings what is marked to the cloud: one list at a time and the newest last, so that no old one overtakes it. What failed
 * goes with the next change, or when the page is left.
 */
export class MarksKeeper {
  private wanted: readonly Correction[] | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private isSending = false
  private isOver = false

  constructor(
    private readonly send: Send,
    private readonly told: (kept: MarksKept) => void,
  ) {}

  keep(corrections: readonly Correction[]): void {
    if (this.isOver) return
    this.wanted = corrections
    this.told('keeping')
    if (this.timer !== undefined) clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), PAUSE_MS)
  }

  async flush(): Promise<void> {
    if (this.timer !== undefined) clearTimeout(this.timer)
    this.timer = undefined
    if (this.isSending || this.isOver || this.wanted === undefined) return
    this.isSending = true
    const sending = this.wanted
    const isKept = await this.send(sending)
    this.isSending = false
    if (this.wanted !== sending) return this.flush()
    if (isKept) this.wanted = undefined
    this.told(isKept ? 'kept' : 'failed')
  }

  /** It is decided: what is still on its way is of no use, and nothing more goes. */
  end(): void {
    this.isOver = true
    if (this.timer !== undefined) clearTimeout(this.timer)
  }
}

export const sendMarks =
  (id: string): Send =>
  async (corrections) =>
    (await call('desk', 'save-marks', { id, corrections: [...corrections] })).ok
