import { startSampleCloud } from '../../local-cloud/sample/cloud'

/** `node --import tsx sample-process-entry.ts <folder> <port> <now>`: a cloud of its own process, talking as it does in use. */
const [dataDir = '', port = '0', now = ''] = process.argv.slice(2)

startSampleCloud({ port: Number(port), dataDir, timers: false, quiet: false, now }).then(
  ({ url }) => console.log(`listening ${url}`),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
