import { buildFunctions, buildH5, buildWeapp, buildWeappFor } from './build'

const builds = { functions: buildFunctions, h5: buildH5, weapp: buildWeapp } as const

const isBuild = (name: string | undefined): name is keyof typeof builds =>
  name !== undefined && Object.hasOwn(builds, name)

/** `npm run build:weapp -- yuanling` builds the phone of one county, beside that of all. */
const main = async (): Promise<void> => {
  const [wanted, county] = process.argv.slice(2)
  if (!isBuild(wanted) || (county !== undefined && wanted !== 'weapp')) {
    console.error(`Say what to build: ${Object.keys(builds).join(', ')}; for weapp a county may follow`)
    process.exitCode = 1
    return
  }
  const report = await (county === undefined ? builds[wanted]() : buildWeappFor(county))
  console.log(`${report.step}: ${report.fresh ? 'unchanged' : 'built'} in ${(report.ms / 1000).toFixed(1)} s`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
