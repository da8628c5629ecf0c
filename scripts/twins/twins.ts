import { dirname, relative } from 'node:path'
import ts from 'typescript'

/**
 * `x.weapp.ts` stands in for `x.ts` when the mini-program is built, but every import is checked against `x.ts` only. So
 * each pair has to export the same values, and those of WeChat must have the types of those of the browser: otherwise a
 * page compiles and fails on the phone.
 */
export const defectsOfTwins = (tsconfig: string): { readonly pairs: number; readonly defects: readonly string[] } => {
  const root = dirname(tsconfig)
  const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const twins = ts.sys.readDirectory(`${root}/src`, ['.weapp.ts', '.weapp.tsx'])
  const program = ts.createProgram([...twins.flatMap((twin) => [twin, browserFileOf(twin)])], options)
  const checker = program.getTypeChecker()
  const defects = twins.flatMap((twin) => {
    const [weapp, browser] = [twin, browserFileOf(twin)].map((file) => valuesOf(program, checker, file))
    const name = relative(root, twin)
    if (weapp === undefined) return [`${name}: cannot be read as a module`]
    if (browser === undefined) return [`${name}: has no pair without .weapp`]
    return [
      ...[...browser.keys()].filter((key) => !weapp.has(key)).map((key) => `${name}: does not export ${key}`),
      ...[...weapp.keys()].filter((key) => !browser.has(key)).map((key) => `${name}: only here is ${key} exported`),
      ...[...weapp].flatMap(([key, type]) => {
        const promised = browser.get(key)
        if (promised === undefined || checker.isTypeAssignableTo(type, promised)) return []
        return [`${name}: ${key} is ${checker.typeToString(type)}, the pair has ${checker.typeToString(promised)}`]
      }),
    ]
  })
  return { pairs: twins.length, defects }
}

const browserFileOf = (twin: string): string => {
  const base = twin.replace(/\.weapp\.tsx?$/, '')
  return ts.sys.fileExists(`${base}.tsx`) ? `${base}.tsx` : `${base}.ts`
}

/** What a module exports at run time, with its type; types alone are not compared. */
const valuesOf = (
  program: ts.Program,
  checker: ts.TypeChecker,
  file: string,
): ReadonlyMap<string, ts.Type> | undefined => {
  const source = program.getSourceFile(file)
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source)
  if (source === undefined || module === undefined) return undefined
  return new Map(
    checker
      .getExportsOfModule(module)
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
      .filter(({ flags }) => (flags & ts.SymbolFlags.Value) !== 0)
      .map((symbol) => [symbol.name, checker.getTypeOfSymbolAtLocation(symbol, source)]),
  )
}
