import { type Compilation, type Compiler, sources } from 'webpack'

const NAME = 'first-page'
const HOME = 'pages/home/index'

/** Filled into the script of `src/index.html`, which is read before anything else. */
const PLACE_OF_FILES = /\{\s*\/\* files of pages \*\/\s*\}/

/**
 * Finishes `index.html` when all files have their names: what it shows before the program is there has its styles in it,
 * and it knows which files each page will ask for, so that they come together with the program and not after it.
 */
export class FirstPage {
  apply({ hooks, webpack }: Compiler): void {
    hooks.thisCompilation.tap(NAME, (compilation) => {
      // After the names that come from contents, before anything is compressed.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER - 1
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        compilation.updateAsset(
          'index.html',
          (old) => new sources.RawSource(finished(old.source().toString(), compilation)),
        )
      })
    })
  }
}

const finished = (html: string, compilation: Compilation): string => {
  const files = filesOfPages(compilation)
  if (!PLACE_OF_FILES.test(html)) throw new Error('src/index.html has no place for the files of pages')
  const inlined = html.replace(/<link href="\.?\/?([^"]+\.css)" rel="stylesheet">/g, (_tag, file: string) =>
    styles(compilation, file),
  )
  const ofHome = (files[HOME] ?? []).filter(isStyle).map((file) => styles(compilation, file))
  return inlined
    .replace('</head>', `${ofHome.join('')}</head>`)
    .replace(PLACE_OF_FILES, JSON.stringify(withoutStylesOfHome(files)))
}

const isStyle = (file: string): boolean => file.endsWith('.css')

/** By `data-href` the program knows that it need not load the file again (mini-css-extract-plugin). */
const styles = (compilation: Compilation, file: string): string => {
  const text = compilation.getAsset(file)?.source.source().toString()
  if (text === undefined) throw new Error(`index.html names ${file}, which is not there`)
  return `<style data-href="${file}">${text}</style>`
}

type FilesOfPages = Readonly<Record<string, readonly string[]>>

const withoutStylesOfHome = (files: FilesOfPages): FilesOfPages => {
  const known = (files[HOME] ?? []).filter(isStyle)
  return Object.fromEntries(
    Object.entries(files).map(([page, ones]) => [page, ones.filter((file) => !known.includes(file))]),
  )
}

/** What is loaded for each page besides what `index.html` names itself. Taro imports a page as `./pages/home/index`. */
const filesOfPages = (compilation: Compilation): FilesOfPages => {
  const first = new Set([...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()))
  const found: Record<string, readonly string[]> = {}
  for (const group of compilation.chunkGroups) {
    for (const { request } of group.origins) {
      const page = request?.startsWith('./') ? request.slice(2) : undefined
      if (page === undefined) continue
      found[page] = group.getFiles().filter((file) => /\.(js|css)$/.test(file) && !first.has(file))
    }
  }
  return found
}
