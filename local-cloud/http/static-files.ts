import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join, normalize, sep } from 'node:path'
import { acceptedEncodings } from './encoding'
import { answer, type Exchange, header } from './exchange'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** `app.0f3a99c1.js`: named by its contents, so that what has this name never changes. */
const NAMED_BY_CONTENTS = /\.[0-9a-f]{8,}\.\w+$/

/** The phone's program in the browser, at `/` and at `/h5/`; a path that is no file is a page of it. */
export const serveStatic = (exchange: Exchange, folder: string) => {
  const path = exchange.path.replace(/^\/h5(?=\/|$)/, '')
  const asked = normalize(join(folder, path))
  const inside = asked === folder || asked.startsWith(folder.endsWith(sep) ? folder : folder + sep)
  const file = inside && existsSync(asked) && statSync(asked).isFile() ? asked : join(folder, 'index.html')
  if (!inside || !existsSync(file) || (file !== asked && extname(path) !== '')) {
    return answer(exchange, 404, '没有这个页面', { 'content-type': 'text/plain; charset=utf-8' })
  }
  answerFile(exchange, file)
}

/**
 * As small as the browser takes it, and kept by it: for ever when the name says what is in it, else only until it is
 * asked for again, which then costs no more than the question whether it has changed.
 */
const answerFile = (exchange: Exchange, file: string) => {
  const stored = acceptedEncodings(header(exchange.request, 'accept-encoding')).find(({ ending }) =>
    existsSync(file + ending),
  )
  const content = readFileSync(stored === undefined ? file : file + stored.ending)
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
  const headers = {
    'cache-control': NAMED_BY_CONTENTS.test(basename(file)) ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    etag: tag,
  }
  if (
    header(exchange.request, 'if-none-match')
      .split(/\s*,\s*/)
      .includes(tag)
  )
    return answer(exchange, 304, '', headers)
  answer(exchange, 200, content, {
    ...headers,
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': String(content.length),
    ...(stored === undefined ? {} : { 'content-encoding': stored.encoding }),
  })
}
