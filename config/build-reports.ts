import type { Compiler } from 'webpack'

/** What a watched build tells the process that started it, after every turn. */
export type BuildReport =
  | { readonly building: true }
  | { readonly ms: number; readonly hash: string; readonly errors: readonly string[] }

/** Tells each turn of a watched build to the process that started it. */
export class BuildReports {
  apply({ hooks }: Compiler): void {
    const tell = (report: BuildReport) => process.send?.(report)
    hooks.watchRun.tap('build-reports', () => {
      tell({ building: true })
    })
    hooks.done.tap('build-reports', (stats) => {
      const { hash = '', errors = [] } = stats.toJson({ all: false, hash: true, errors: true })
      tell({ ms: stats.endTime - stats.startTime, hash, errors: errors.map(({ message }) => message) })
    })
  }
}
