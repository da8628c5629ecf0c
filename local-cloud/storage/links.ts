import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../clock'
import type { KeyValue } from '../options'

/** Links that whoever has them may follow, until they expire by the clock of the cloud. They survive a restart. */
export class Links {
  private readonly secret: string

  constructor(
    keep: KeyValue,
    private readonly clock: Clock,
    private readonly baseUrl: string,
  ) {
    const known = keep.get<string>('secret')
    this.secret = known ?? randomBytes(32).toString('hex')
    if (known === undefined) keep.set('secret', this.secret)
  }

  /** Not percent-encoded: the SDK encodes the whole link once more (WIRE 2.10). */
  linkTo(path: string, seconds: number): string {
    const expires = Math.floor(this.clock.millis() / 1000) + seconds
    return `${this.baseUrl}/file/${path}?sign=${this.sign(`read ${path}`, expires)}&expires=${expires}`
  }

  opens(path: string, sign: string | null, expires: string | null): boolean {
    return this.isSigned(`read ${path}`, sign, expires)
  }

  permitUpload(path: string): string {
    const expires = Math.floor(this.clock.millis() / 1000) + UPLOAD_SECONDS
    return `q-sign-algorithm=local&q-sign-time=${expires}&q-signature=${this.sign(`write ${path}`, expires)}`
  }

  mayUpload(path: string, authorization: string): boolean {
    const permit = new URLSearchParams(authorization)
    return this.isSigned(`write ${path}`, permit.get('q-signature'), permit.get('q-sign-time'))
  }

  private isSigned(what: string, sign: string | null, expires: string | null): boolean {
    const until = Number(expires)
    if (sign === null || !Number.isSafeInteger(until) || until * 1000 <= this.clock.millis()) return false
    const expected = Buffer.from(this.sign(what, until))
    const given = Buffer.from(sign)
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  private sign(what: string, expires: number): string {
    return createHmac('sha256', this.secret).update(`${what}\n${expires}`).digest('hex')
  }
}

const UPLOAD_SECONDS = 900
