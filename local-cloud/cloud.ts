import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { Clock } from './clock'
import { DatabaseActions } from './database/actions'
import { Collections } from './database/collections'
import { sdkEnvironment } from './environment'
import { Faults } from './faults'
import { FunctionFolder } from './functions/folder'
import { FunctionHost } from './functions/host'
import { Timers } from './functions/timers'
import { Admin } from './http/admin'
import { Bucket } from './http/bucket'
import { Controls } from './http/controls'
import { Gateway } from './http/gateway'
import { Mounts } from './http/mounts'
import { createRouter } from './http/router'
import { createKeyValue } from './key-value'
import { MessageOutbox } from './messages/outbox'
import type { LocalCloud, LocalCloudOptions } from './options'
import { StorageActions } from './storage/actions'
import { Files, fileIdOf } from './storage/files'
import { Links } from './storage/links'

export type { LocalCloud, LocalCloudOptions } from './options'

/** A cloud on this machine for an unmodified wx-server-sdk: one process, one folder, only for 127.0.0.1. */
export const startLocalCloud = async (options: LocalCloudOptions): Promise<LocalCloud> => {
  const server = createServer()
  const url = await listen(server, options.port)
  const print = options.quiet === true ? () => undefined : (options.print ?? ((line: string) => console.log(line)))
  const clock = new Clock(options.now === undefined ? undefined : Date.parse(options.now))
  const faults = new Faults()

  mkdirSync(options.dataDir, { recursive: true })
  const collections = new Collections(join(options.dataDir, 'cloud.db'), options.indexes, options.survivesPowerLoss)
  const database = new DatabaseActions(collections, clock, options.strictIndexes === true)
  const outbox = new MessageOutbox(collections.sql, options.templates, clock, options.smsTemplates)
  const files = new Files(options.dataDir)
  const links = new Links(createKeyValue(collections.sql, 'links'), clock, url)
  const storage = new StorageActions(files, links, url)

  const own = typeof options.environment === 'function' ? options.environment(url) : options.environment
  const folder = new FunctionFolder(resolve(options.functionsDir))
  const host = new FunctionHost(folder, clock, { ...sdkEnvironment(url), ...own }, print, options)
  const timers = new Timers(host, clock)
  const mounts = new Mounts(
    options.mounts ?? {},
    (prefix) => ({ now: () => clock.now(), baseUrl: url, keep: createKeyValue(collections.sql, prefix), fetch }),
    print,
    (prefix, said, effect) => {
      const [name] = host.atWork()
      const about = name === undefined ? {} : { function: name, kill: () => host.killAll(name) }
      return faults.around(`mount${prefix}`, effect, { ...about, said })
    },
    options.laterOnRequest,
  )

  const router = createRouter(
    {
      admin: new Admin({ database, storage, outbox, host, faults, openApis: options.openApis ?? {} }),
      bucket: new Bucket(files, links, faults),
      controls: new Controls({ clock, faults, host, timers, outbox, mounts }),
      gateway: new Gateway({ host, files, faults }),
      mounts,
      h5Dir: options.h5Dir === undefined ? undefined : resolve(options.h5Dir),
    },
    print,
  )
  server.on('request', router)
  if (options.timers !== false) timers.start()

  return {
    url,
    seed: (collection, documents) => database.seed(collection, documents),
    put: async (path, content) => {
      await files.write(path, content)
      return fileIdOf(path)
    },
    now: () => clock.now(),
    reload: async (name) => {
      timers.reload(name)
      await host.reload(name)
    },
    clear: async () => {
      await host.rest()
      await faults.clear()
      mounts.close()
      collections.clear()
    },
    close: async () => {
      timers.stop()
      mounts.close()
      await host.close()
      await stop(server)
      collections.close()
    },
  }
}

const listen = (server: Server, port: number): Promise<string> => {
  // The SDK's agent keeps connections: the server must not be the first to close one (WIRE 7.5).
  server.keepAliveTimeout = 65_000
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail)
      done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
  })
}

const stop = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
