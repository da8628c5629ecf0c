import { buildFunctions, buildH5, buildWeapp } from './build'

const builds = { functions: buildFunctions, h5: buildH5, weapp: buildWeapp } as const

const main = async (): Promise<void> => {
  const wanted = process.argv[2]
  if (wanted !== 'functions' && wanted !== 'h5' && wanted !== 'weapp') {
    console.error(`Say what to build: ${Object.keys(builds).join(', ')}`)
    process.exitCode = 1
    return
  }
  const report = await builds[wanted]()
  console.log(`${report.step}: ${report.fresh ? 'unchanged' : 'built'} in ${(report.ms / 1000).toFixed(1)} s`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
