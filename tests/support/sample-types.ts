/** A request as a simulated department remembers it. */
export interface Delivery {
  readonly id: string
  readonly duplicates: number
  /** The tax office: when the family paid. */
  readonly paidAt?: string
  readonly body: {
    readonly request: string
    readonly item: string
    readonly office?: string
    readonly platform?: string
    readonly fields: Readonly<Record<string, unknown>>
    readonly results: Readonly<Record<string, Readonly<Record<string, string>>>>
    readonly materials: readonly { readonly material: string; readonly part: string; readonly kind: string }[]
  }
}

export interface Report {
  readonly request: string
  readonly status: string
  readonly [more: string]: unknown
}

/** How a report is signed, or wrongly signed. */
export interface Signing {
  readonly webhook?: string
  readonly secret?: string
  readonly signature?: string
  /** Milliseconds from now. */
  readonly at?: number
  readonly as?: string
  /** Changes the body after it was signed. */
  readonly tamper?: boolean
}

export interface Answer {
  readonly status: number
  readonly text: string
  readonly body: unknown
}

/** A line of what the local cloud remembers of a call, of a message, of a log. */
export interface Invocation {
  /** ISO instant. */
  readonly at: string
  readonly function: string
  readonly action: string
  readonly database: number
  readonly documents: number
  readonly calls: readonly { readonly action: string }[]
  readonly ms: number
}

/** What is to go wrong, as `_local/faults` takes it. */
export interface Fault {
  readonly action: string
  readonly kind: 'delay' | 'drop' | 'drop-after' | 'error' | 'duplicate' | 'late' | 'kill' | 'kill-after'
  readonly count: number
  readonly collection?: string
  readonly function?: string
  readonly skip?: number
  readonly ms?: number
  /** Of `wx.openApi` a number is WeChat's own: 43108, 45009. */
  readonly code?: string
}

/** A message on somebody's phone: of WeChat with its fields, or a text with the number half hidden. */
export interface SentMessage {
  readonly touser?: string
  readonly page?: string
  readonly kind?: 'sms'
  readonly phone?: string
  readonly text?: string
  readonly data?: Readonly<Record<string, { readonly value: string }>>
}
