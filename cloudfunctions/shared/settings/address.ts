/** Where a system outside is called, and with which key a call is signed. */
export interface Outside {
  readonly url: string
  /** `whsec_…` */
  readonly secret: string
}

/** A system outside that is sent requests, and what was agreed with it. */
export interface Address extends Outside {
  /** Where it can be asked what became of a request. */
  readonly status?: string | undefined
  /** As links that live ten minutes (unless said otherwise), or in the request itself. */
  readonly pictures?: 'links' | 'with-request' | undefined
  /** Requests a minute it can take. */
  readonly perMinute?: number | undefined
}
