import { startLocalCloud } from '../../local-cloud/cloud'

/** `node --import tsx durable-cloud.ts <folder>`: a cloud in a process of its own, to be killed. */
const dataDir = process.argv[2] ?? ''

startLocalCloud({
  port: 0,
  dataDir,
  functionsDir: dataDir,
  indexes: { things: [{ name: 'n', fields: [['n', 1]] }] },
  environment: {},
  templates: {},
  timers: false,
}).then(({ url }) => console.log(`listening ${url}`))
