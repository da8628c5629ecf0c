import type { Correction } from '../../../domain/casework/state/application'
import { call } from '../../store/api'

/** How the marks stand in the cloud; `failed`: only this page has them, and they go with the next change. */
export type SavingState = 'saved' | 'saving' | 'failed'

type Send = (corrections: readonly Correction[]) => Promise<boolean>

const PAUSE_MS = 500

/**
 * Saves the marks in the cloud: one list at a time and the newest last, so that an old list never overwrites a new one.
 * What failed is sent with the next change, or when the page is left.
 */
export class MarksSaver {
  private wanted: readonly Correction[] | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private isSending = false
  private isOver = false

  constructor(
    private readonly send: Send,
    private readonly onChange: (state: SavingState) => void,
  ) {}

  save(corrections: readonly Correction[]): void {
    if (this.isOver) return
    this.wanted = corrections
    this.onChange('saving')
    if (this.timer !== undefined) clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), PAUSE_MS)
  }

  async flush(): Promise<void> {
    if (this.timer !== undefined) clearTimeout(this.timer)
    this.timer = undefined
    if (this.isSending || this.isOver || this.wanted === undefined) return
    this.isSending = true
    const sending = this.wanted
    const isSaved = await this.send(sending)
    this.isSending = false
    if (this.wanted !== sending) return this.flush()
    if (isSaved) this.wanted = undefined
    this.onChange(isSaved ? 'saved' : 'failed')
  }

  /** The case is decided: nothing more is sent. */
  end(): void {
    this.isOver = true
    if (this.timer !== undefined) clearTimeout(this.timer)
  }
}

export const sendMarks =
  (id: string): Send =>
  async (corrections) =>
    (await call('desk', 'save-marks', { id, corrections: [...corrections] })).ok
