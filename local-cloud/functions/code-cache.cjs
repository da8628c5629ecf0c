/**
 * Loads a bundle with the code V8 has compiled of it before: compiling three megabytes anew is more than half of a cold
 * start. Node 20 has no cache of its own for this (`module.enableCompileCache` came with 22.1), and packages for it keep
 * only what was compiled at once, not what the first invocation compiled. Plain JavaScript, for `worker.cjs`.
 */
const { isAscii } = require('node:buffer')
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs')
const Module = require('node:module')
const { basename, dirname, join } = require('node:path')
const { Script, constants } = require('node:vm')
const { threadId } = require('node:worker_threads')

/**
 * As `require(entry)`, and what to call once the function has worked. `folder`: where compiled code is kept; it belongs
 * to whoever owns the bundles, since code found there is run.
 */
const load = (entry, folder) => {
  const bytes = readFileSync(entry)
  // The bundles are ASCII, and reading UTF-8 takes ten times as long.
  const source = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8')
  // V8 compares only the length of the source (and its own version and flags).
  const { mtimeMs } = statSync(entry)
  const file = join(folder, `${basename(dirname(entry))}-${Math.floor(mtimeMs)}.bin`)
  const cachedData = read(file)
  const script = new Script(Module.wrap(source), {
    filename: entry,
    cachedData,
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  const module = new Module(entry)
  module.filename = entry
  module.paths = Module._nodeModulePaths(dirname(entry))
  const require = Module.createRequire(entry)
  script.runInThisContext()(module.exports, require, module, entry, dirname(entry))
  let isKept = cachedData !== undefined && script.cachedDataRejected === false
  const keep = () => {
    if (isKept) return
    isKept = true
    write(file, script.createCachedData())
  }
  return { exports: module.exports, keep }
}

const read = (file) => {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Wholly or not at all: others may be reading. A folder that cannot be written to only costs time. */
const write = (file, data) => {
  const arriving = `${file}.${process.pid}-${threadId}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(arriving, data)
    renameSync(arriving, file)
  } catch {}
}

module.exports = { load }
