/**
 * One instance of a function: its own thread, its own process.env, one invocation at a time. Plain JavaScript, because
 * it runs without the loader that the local cloud itself runs with.
 */
const { parentPort, workerData } = require('node:worker_threads')
const { format } = require('node:util')
const { load } = require('./code-cache.cjs')

const offset = new Float64Array(workerData.clock)
const RealDate = Date

globalThis.Date = new Proxy(RealDate, {
  construct: (target, parameters, newTarget) =>
    Reflect.construct(target, parameters.length === 0 ? [RealDate.now() + offset[0]] : parameters, newTarget),
  apply: () => new RealDate(RealDate.now() + offset[0]).toString(),
  get: (target, name, receiver) =>
    name === 'now' ? () => Math.floor(RealDate.now() + offset[0]) : Reflect.get(target, name, receiver),
})
RealDate.prototype.constructor = globalThis.Date

for (const level of ['debug', 'info', 'log', 'warn', 'error']) {
  console[level] = (...parts) => parentPort.postMessage({ log: { level, text: format(...parts) } })
}

// Loading does not count as time of the invocation. A file that cannot be loaded ends the instance.
const { entry, compiled } = workerData
const { exports: loaded, keep } =
  compiled === undefined ? { exports: require(entry), keep: () => undefined } : load(entry, compiled)
const { main } = loaded
let before = []

parentPort.on('message', async ({ id, event, context, environment }) => {
  for (const name of before) delete process.env[name]
  before = Object.keys(environment)
  Object.assign(process.env, environment)
  try {
    const result = await main(JSON.parse(event), { ...context, environ: environment })
    // Now it has compiled what an invocation needs.
    keep()
    parentPort.postMessage({ id, ok: true, result: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? String(error)) : format(error)
    parentPort.postMessage({ id, ok: false, text })
  }
})

parentPort.postMessage({ ready: true })
