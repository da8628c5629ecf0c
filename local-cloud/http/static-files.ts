import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { answer, type Exchange } from './exchange'

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

/** The phone's program in the browser, at `/` and at `/h5/`; a path that is no file is a page of it. */
export const serveStatic = (exchange: Exchange, folder: string) => {
  const path = exchange.path.replace(/^\/h5(?=\/|$)/, '')
  const asked = normalize(join(folder, path))
  const inside = asked === folder || asked.startsWith(folder.endsWith(sep) ? folder : folder + sep)
  const file = inside && existsSync(asked) && statSync(asked).isFile() ? asked : join(folder, 'index.html')
  if (!inside || !existsSync(file) || (file !== asked && extname(path) !== '')) {
    return answer(exchange, 404, '没有这个页面', { 'content-type': 'text/plain; charset=utf-8' })
  }
  answer(exchange, 200, readFileSync(file), { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
}
