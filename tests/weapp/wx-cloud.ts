import type { Engine } from './engine'
import { answerer, type Options } from './wx-answer'

export interface CloudOptions {
  /** Where the local cloud listens. */
  readonly url: string
  readonly openid: string
  /** The pictures on this phone, by their temporary path. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

interface Call extends Options {
  readonly name: string
  readonly data?: unknown
}

interface Upload extends Options {
  readonly cloudPath: string
  readonly filePath: string
}

/** `wx.cloud`: leads to the real functions, through the local cloud's gateway, as this person. */
export const wxCloud = (engine: Engine, { url, openid, files }: CloudOptions) => {
  const { succeed, fail } = answerer(engine)
  const promised = (options: Options, work: () => Promise<object>): Promise<object> => {
    return new engine.own.Promise((resolve, reject) => {
      engine.awaiting(work()).then(
        (result) => {
          succeed(options, result)
          resolve(engine.given(result))
        },
        (error: Error) => {
          fail(options, error.message)
          reject(engine.given({ errCode: -1, errMsg: error.message }))
        },
      )
    })
  }

  const callFunction = (options: Call) =>
    promised(options, async () => {
      const response = await fetch(`${url}/functions/${options.name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-local-openid': openid },
        body: JSON.stringify(options.data ?? {}),
      })
      if (!response.ok) throw new Error(`cloud.callFunction:fail ${response.status}`)
      return { errMsg: 'cloud.callFunction:ok', result: await response.json() }
    })

  const uploadFile = (options: Upload) => {
    const upload = promised(options, async () => {
      const content = files.get(options.filePath)
      if (content === undefined) throw new Error(`cloud.uploadFile:fail ${options.filePath} is no file`)
      const path = encodeURIComponent(options.cloudPath)
      const response = await fetch(`${url}/storage/upload?path=${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-local-openid': openid },
        body: new Uint8Array(content),
      })
      if (!response.ok) throw new Error(`cloud.uploadFile:fail ${response.status}`)
      return { errMsg: 'cloud.uploadFile:ok', statusCode: 200, ...((await response.json()) as object) }
    })
    return Object.assign(upload, {
      abort: () => undefined,
      onProgressUpdate: (hear: (at: object) => void) => engine.soon(() => hear(engine.given({ progress: 50 }))),
    })
  }

  return { init: () => undefined, callFunction, uploadFile }
}
