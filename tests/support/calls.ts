import { Session } from 'node:inspector'

interface Covered {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly {
      readonly functionName: string
      readonly ranges: readonly { readonly count: number }[]
    }[]
  }[]
}

/**
 * How often a function of a source file ran meanwhile, as the engine itself counts: nothing is put in its place.
 * `file` is the end of its path.
 */
export const callsOf = async (file: string, name: string, run: () => unknown): Promise<number> => {
  const session = new Session()
  session.connect()
  const ask = <T>(method: string, params: object = {}) =>
    new Promise<T>((resolve, reject) =>
      session.post(method, params, (error, answer) => (error === null ? resolve(answer as T) : reject(error))),
    )
  try {
    await ask('Profiler.enable')
    await ask('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
    await run()
    const { result } = await ask<Covered>('Profiler.takePreciseCoverage')
    const functions = result.filter(({ url }) => url.endsWith(file)).flatMap((script) => script.functions)
    return functions
      .filter(({ functionName }) => functionName === name)
      .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0)
  } finally {
    session.disconnect()
  }
}
