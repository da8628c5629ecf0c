/** The phone does not know its own openid; the cloud does (`application.me`). */
export const knownOpenid = (): string | undefined => undefined
