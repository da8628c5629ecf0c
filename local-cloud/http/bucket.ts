import { CloudFailure } from '../failure'
import { Dropped, type Faults } from '../faults'
import type { Files } from '../storage/files'
import type { Links } from '../storage/links'
import { answer, type Exchange, header, readBody } from './exchange'

const MOST_BYTES = 50 * 1024 * 1024

/** The storage as a function's upload and a person's browser see it: `PUT /cos/…` and `GET /file/…`. */
export class Bucket {
  constructor(
    private readonly files: Files,
    private readonly links: Links,
    private readonly faults: Faults,
  ) {}

  async put(exchange: Exchange, path: string): Promise<void> {
    const content = await readBody(exchange.request, MOST_BYTES)
    if (!this.links.mayUpload(path, header(exchange.request, 'authorization'))) {
      return answer(exchange, 403, problem('AccessDenied'), XML)
    }
    if (content === undefined) {
      return answer(exchange, 400, problem('EntityTooLarge'), XML)
    }
    await this.files.write(path, content)
    answer(exchange, 200, '')
  }

  async get(exchange: Exchange, path: string): Promise<void> {
    try {
      const send = await this.faults.around('storage/download', () => this.found(exchange, path))
      send()
    } catch (error) {
      if (error instanceof Dropped) exchange.request.socket.destroy()
      else if (error instanceof CloudFailure) answer(exchange, 503, problem('ServiceUnavailable'), XML)
      else throw error
    }
  }

  private found(exchange: Exchange, path: string): () => void {
    const { searchParams } = exchange.url
    if (!this.links.opens(path, searchParams.get('sign'), searchParams.get('expires'))) {
      return () => answer(exchange, 403, problem('AccessDenied'), XML)
    }
    const file = this.files.read(path)
    if (file === undefined) return () => answer(exchange, 404, problem('NoSuchKey'), XML)
    return () => answer(exchange, 200, file.content, { 'content-type': file.contentType })
  }
}

const XML = { 'content-type': 'application/xml' }

/** The SDK reads all four elements (WIRE 2.10). */
const problem = (code: string): string =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
