/** An answer `{code, message}` of the admin wire: any truthy top-level code is an error to the SDK (WIRE 1.3). */
export class CloudFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export const notSupported = (what: string): CloudFailure =>
  new CloudFailure('LOCAL_CLOUD_NOT_SUPPORTED', `not supported by the local cloud: ${what}`)

export const invalidParam = (message: string): CloudFailure => new CloudFailure('INVALID_PARAM', message)

export const requestFailed = (message: string): CloudFailure =>
  new CloudFailure('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`)
