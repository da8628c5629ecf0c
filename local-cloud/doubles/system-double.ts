import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it came in. */
export interface Heard {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface Said {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The connection breaks instead. */
  readonly isCut?: boolean
}

/** A system outside that answers as a test wants, and remembers what it was sent. */
export class SystemDouble {
  readonly heard: Heard[] = []
  answer: (heard: Heard) => Said | Promise<Said> = () => ({ status: 202, body: { status: 'accepted' } })

  private constructor(private readonly server: Server) {}

  static async open(): Promise<SystemDouble> {
    const server = createServer()
    const outside = new SystemDouble(server)
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const heard = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) }
      outside.heard.push(heard)
      const { status, body, headers = {}, isCut = false } = await outside.answer(heard)
      if (isCut) return void request.socket.destroy()
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(typeof body === 'string' ? body : JSON.stringify(body ?? {}))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return outside
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  at(path: string): readonly Heard[] {
    return this.heard.filter((one) => one.path === path)
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve())
      this.server.closeAllConnections()
    })
  }
}
