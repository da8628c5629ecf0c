import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startLocalCloud } from '../cloud'
import type { IndexTable } from '../database/indexes'
import type { LocalCloud, Mount } from '../options'
import { ASKABLE, departments } from './departments'
import { sampleStaff } from './people'
import { samplePictureReader } from './picture-reader'
import { departmentNames, secretsIn } from './secrets'
import { startPage } from './start-page'
import { SAMPLE_SMS, SAMPLE_TEMPLATES, sampleSmsTemplates, sampleTemplates } from './templates'
import { yukuaiban } from './yukuaiban'

const root = join(__dirname, '..', '..')

export interface SampleOptions {
  readonly port: number
  readonly dataDir: string
  readonly timers?: boolean
  readonly quiet?: boolean
  /** Departments report only when `POST /_local/rest` asks for it. */
  readonly laterOnRequest?: boolean
  /** When its clock begins, an ISO instant; by default now. */
  readonly now?: string
  /** Settings of the functions that are to be otherwise than in the sample. */
  readonly environment?: Readonly<Record<string, string>>
  /** Other functions than the built ones of the product. */
  readonly functionsDir?: string
  /** Another build of the phone than `dist/h5`. */
  readonly h5Dir?: string
  /** What stands beside the sample departments. */
  readonly mounts?: Readonly<Record<string, Mount>>
  readonly timeLimits?: boolean
  readonly survivesPowerLoss?: boolean
  readonly print?: (line: string) => void
}

/** The product with its sample people and simulated departments, on this machine. Expects `dist/` to be built. */
export const startSampleCloud = async ({
  port,
  dataDir,
  timers = true,
  quiet = false,
  laterOnRequest = false,
  now,
  environment = {},
  functionsDir = join(root, 'dist', 'cloudfunctions'),
  h5Dir = join(root, 'dist', 'h5'),
  mounts = {},
  timeLimits = true,
  survivesPowerLoss = true,
  print = console.log,
}: SampleOptions): Promise<LocalCloud> => {
  const secrets = secretsIn(dataDir)
  const indexes = JSON.parse(readFileSync(join(root, 'cloudfunctions', 'indexes.json'), 'utf8')) as IndexTable
  const cloud = await startLocalCloud({
    port,
    dataDir,
    timers,
    quiet,
    laterOnRequest,
    ...(now === undefined ? {} : { now }),
    strictIndexes: true,
    indexes,
    functionsDir,
    // Goes with the next build, which clears everything here that is no function.
    compiledDir: join(functionsDir, '.compiled'),
    h5Dir,
    timeLimits,
    survivesPowerLoss,
    print,
    templates: sampleTemplates,
    smsTemplates: sampleSmsTemplates,
    openApis: samplePictureReader,
    mounts: {
      ...mounts,
      '/departments': departments(secrets.webhooks),
      '/platforms/yukuaiban': yukuaiban(secrets.yukuaiban),
      '/': startPage,
    },
    environment: (baseUrl) => ({
      SEAL_KEYS: JSON.stringify(secrets.seal),
      HASH_KEY: secrets.hashKey,
      WEBHOOK_SECRETS: JSON.stringify(secrets.webhooks),
      DEPARTMENTS: JSON.stringify(
        Object.fromEntries(
          departmentNames.map((name) => {
            const url = `${baseUrl}/departments/${name}`
            return [
              name,
              ASKABLE.some((one) => one === name)
                ? { url: `${url}/requests`, status: `${url}/status` }
                : `${url}/requests`,
            ]
          }),
        ),
      ),
      QUERY_PLATFORMS: JSON.stringify({
        yukuaiban: { url: `${baseUrl}/platforms/yukuaiban/records`, secret: secrets.yukuaiban },
      }),
      MESSAGE_TEMPLATES: JSON.stringify(SAMPLE_TEMPLATES),
      SMS: JSON.stringify(SAMPLE_SMS),
      PICTURE_READING: '{}',
      ...environment,
    }),
  })
  cloud.seed('staff', sampleStaff)
  // What the departments still owed an answer to when the machine stopped, they take up again now.
  await fetch(`${cloud.url}/departments`)
  return {
    ...cloud,
    clear: async () => {
      await cloud.clear()
      cloud.seed('staff', sampleStaff)
    },
  }
}
