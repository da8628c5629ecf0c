import { normalizeError } from './database'
import { VERSION } from './version'

/** One line an invocation. No openid, no id of a case, nothing a person typed: only what an operator needs to count. */
export interface LogLine {
  readonly function: string
  readonly action: string
  readonly ok: boolean
  readonly code: string
  readonly ms: number
  /** Where the program was wrong, without the message: that may quote data. */
  readonly cause?: string
  readonly where?: string
}

/** With the commit that wrote it: places in a bundle mean nothing without. */
export const log = (line: LogLine): void => console.log(JSON.stringify({ ...line, version: VERSION }))

export const faultOf = (error: unknown): { readonly cause: string; readonly where: string } => ({
  cause: normalizeError(error).code,
  where:
    error instanceof Error
      ? (error.stack
          ?.split('\n')
          .find((line) => /^\s+at /.test(line))
          ?.trim() ?? '')
      : '',
})
