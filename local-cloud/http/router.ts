import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Admin } from './admin'
import type { Bucket } from './bucket'
import type { Controls } from './controls'
import { type Exchange, header, refuse } from './exchange'
import type { Gateway } from './gateway'
import type { Mounts } from './mounts'
import { serveStatic } from './static-files'

interface Rooms {
  readonly admin: Admin
  readonly bucket: Bucket
  readonly controls: Controls
  readonly gateway: Gateway
  readonly mounts: Mounts
  readonly h5Dir: string | undefined
}

/** Which part of the local cloud a request is for. */
export const createRouter =
  (rooms: Rooms, complain: (line: string) => void) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const exchange = exchangeOf(request, response)
    if (exchange === undefined) {
      response.writeHead(400).end()
      return
    }
    Promise.resolve(route(rooms, exchange)).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return
      complain(`[cloud] ${error instanceof Error ? error.message : 'failed'}`)
      refuse(exchange, 500, 'internal', '系统开小差了，请稍后再试')
    })
  }

const route = (rooms: Rooms, exchange: Exchange): Promise<void> | void => {
  const { path, request } = exchange
  const { method } = request
  if (!isFromHere(request)) return refuse(exchange, 403, 'forbidden', '本地云只接受本机的访问')
  if (path === '/admin') return rooms.admin.handle(exchange)
  const [, room = '', name = ''] = path.split('/')
  const rest = path.slice(room.length + 2)
  if (room === 'cos' && method === 'PUT') return rooms.bucket.put(exchange, rest)
  if (room === 'file' && (method === 'GET' || method === 'HEAD')) return rooms.bucket.get(exchange, rest)
  if (room === 'functions' && method === 'POST') return rooms.gateway.callFunction(exchange, rest)
  if (path === '/storage/upload' && method === 'POST') return rooms.gateway.upload(exchange)
  if (room === 'http') return rooms.gateway.http(exchange, name, path.slice('/http/'.length + name.length) || '/')
  if (room === '_local' && method === 'GET' && rooms.mounts.prefixOf(`/${name}`) !== undefined) {
    return rooms.mounts.handle(exchange, `/${name}`, '/')
  }
  if (room === '_local') return rooms.controls.handle(exchange, rest)
  const prefix = rooms.mounts.prefixOf(path)
  if (prefix !== undefined) return rooms.mounts.handle(exchange, prefix)
  if (rooms.h5Dir !== undefined && (method === 'GET' || method === 'HEAD')) return serveStatic(exchange, rooms.h5Dir)
  return refuse(exchange, 404, 'not-found', '没有这个页面')
}

/** Nothing here authenticates: a page from elsewhere must not reach it through the developer's own browser. */
const isFromHere = (request: IncomingMessage): boolean => {
  const host = header(request, 'host')
  const origin = header(request, 'origin')
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host) && (origin === '' || origin === `http://${host}`)
}

const exchangeOf = (request: IncomingMessage, response: ServerResponse): Exchange | undefined => {
  try {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    return { request, response, url, path: decodeURIComponent(url.pathname) }
  } catch {
    return undefined
  }
}
