import { randomUUID } from 'node:crypto'
import { APP_ID, ENVIRONMENT } from '../environment'
import { CloudFailure } from '../failure'
import { Dropped, type Faults } from '../faults'
import { FUNCTION_NOT_FOUND, type FunctionHost } from '../functions/host'
import { type Files, fileIdOf, isPath } from '../storage/files'
import { answer, answerJson, type Exchange, header, JSON_TYPE, parseJson, readBody, refuse } from './exchange'

/** What a phone may send to a function, get back from it (WIRE 9.1), and upload as a picture. */
const MOST_EVENT = 2 * 1024 * 1024
const MOST_RESULT = 1024 * 1024
const MOST_HTTP = 6 * 1024 * 1024
const MOST_UPLOAD = 20 * 1024 * 1024

const INTERNAL = '系统开小差了，请稍后再试'

/** Thousands of brackets inside each other can be parsed, but not written again for the function. */
const canBeWritten = (event: object): boolean => {
  try {
    JSON.stringify(event)
    return true
  } catch {
    return false
  }
}

interface Parts {
  readonly host: FunctionHost
  readonly files: Files
  readonly faults: Faults
}

/** What WeChat stands for in the real cloud: brings a phone's calls and uploads to the cloud, and HTTP from outside. */
export class Gateway {
  constructor(private readonly parts: Parts) {}

  async callFunction(exchange: Exchange, name: string): Promise<void> {
    const openid = openidOf(exchange)
    if (openid === undefined) return refuse(exchange, 401, 'forbidden', '没有识别到您的微信身份，请从小程序里重新打开')
    const body = await readBody(exchange.request, MOST_EVENT)
    if (body === undefined) return refuse(exchange, 413, 'too-large', '提交的内容太大了')
    const event = parseJson(body.toString())?.value
    if (typeof event !== 'object' || event === null || Array.isArray(event) || !canBeWritten(event)) {
      return refuse(exchange, 400, 'bad-request', '提交的内容有误')
    }
    await this.guarded(exchange, `functions/${name}`, body, async () => {
      // What the platform knows of the caller comes last, so that a caller cannot overwrite it.
      const whole = { ...event, userInfo: { appId: APP_ID, openId: openid } }
      const result = await this.parts.host.invoke(name, whole, { from: 'client', openid })
      if (Buffer.byteLength(result) > MOST_RESULT) throw new CloudFailure('-604001', 'the result is larger than 1 MB')
      return () => answer(exchange, 200, result, JSON_TYPE)
    })
  }

  async upload(exchange: Exchange): Promise<void> {
    const openid = openidOf(exchange)
    const path = exchange.url.searchParams.get('path') ?? ''
    if (openid === undefined) return refuse(exchange, 401, 'forbidden', '没有识别到您的微信身份，请从小程序里重新打开')
    if (!isPath(path) || !path.startsWith(`uploads/${openid}/`)) {
      return refuse(exchange, 403, 'forbidden', '不能上传到这个位置')
    }
    const content = await readBody(exchange.request, MOST_UPLOAD)
    if (content === undefined) return refuse(exchange, 413, 'too-large', '文件太大了，请换一张小一些的照片')
    await this.guarded(exchange, 'storage/upload', Buffer.from(path), async () => {
      await this.parts.files.write(path, content)
      return () => answerJson(exchange, 200, { fileID: fileIdOf(path) })
    })
  }

  /** The cloud's HTTP access to a function (WIRE 9.2). */
  async http(exchange: Exchange, name: string, path: string): Promise<void> {
    const { request, url } = exchange
    const body = await readBody(request, MOST_HTTP)
    if (body === undefined) return refuse(exchange, 413, 'too-large', '提交的内容太大了')
    const text = body.toString()
    const isText = isTextual(header(request, 'content-type')) && Buffer.from(text).equals(body)
    const event = {
      path,
      httpMethod: request.method ?? 'GET',
      headers: Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)])),
      queryStringParameters: Object.fromEntries(url.searchParams),
      requestContext: { requestId: randomUUID(), envId: ENVIRONMENT, appId: APP_ID, uin: '0' },
      body: isText ? text : body.toString('base64'),
      isBase64Encoded: !isText,
    }
    await this.guarded(exchange, `http/${name}`, body, async () => {
      const result = await this.parts.host.invoke(name, event, { from: 'http' })
      return () => answerIntegrated(exchange, JSON.parse(result) as unknown)
    })
  }

  /** Of an internal error the caller learns only that there was one. */
  private async guarded(
    exchange: Exchange,
    action: string,
    said: Buffer,
    work: () => Promise<() => void>,
  ): Promise<void> {
    try {
      const send = await this.parts.faults.around(action, work, { said: () => said.toString() })
      send()
    } catch (error) {
      if (error instanceof Dropped) exchange.request.socket.destroy()
      else if (error instanceof CloudFailure && error.code === FUNCTION_NOT_FOUND) {
        refuse(exchange, 404, 'not-found', '没有这项服务')
      } else refuse(exchange, 500, 'internal', INTERNAL)
    }
  }
}

const openidOf = ({ request }: Exchange): string | undefined => {
  const openid = header(request, 'x-local-openid')
  return /^[A-Za-z0-9_-]{1,64}$/.test(openid) ? openid : undefined
}

const isTextual = (contentType: string): boolean =>
  contentType === '' || /^(text\/|application\/(json|xml|x-www-form-urlencoded|[\w.-]+\+(json|xml)))/.test(contentType)

/** Text stays text, an object is JSON, and one with a statusCode says itself what to answer. */
const answerIntegrated = (exchange: Exchange, result: unknown) => {
  if (typeof result === 'string' || typeof result === 'number') {
    return answer(exchange, 200, String(result), { 'content-type': 'text/plain; charset=utf-8' })
  }
  const { statusCode, headers, body, isBase64Encoded } = (result ?? {}) as {
    statusCode?: unknown
    headers?: Readonly<Record<string, unknown>>
    body?: unknown
    isBase64Encoded?: unknown
  }
  if (typeof statusCode !== 'number') return answerJson(exchange, 200, result)
  const content = typeof body === 'string' ? body : JSON.stringify(body ?? '')
  const texts = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)])
  answer(exchange, statusCode, isBase64Encoded === true ? Buffer.from(content, 'base64') : content, {
    'content-type': typeof body === 'string' ? 'text/plain; charset=utf-8' : JSON_TYPE['content-type'],
    ...(Object.fromEntries(texts) as Record<string, string>),
  })
}
