import { join } from 'node:path'

const browser = join(__dirname, '..', '..', 'src', 'platform', 'browser')

/** In a browser these stand for what Taro would take: the same doors, without what nobody here goes through. */
export const BROWSER_TWINS: Readonly<Record<string, string | false>> = {
  '@tarojs/components$': join(browser, 'components.ts'),
  // Styles and a font of icons for the components that are left out.
  '@tarojs/components/dist/taro-components/taro-components.css$': false,
  'universal-router$': join(browser, 'exact-router.ts'),
  'query-string$': join(browser, 'query-text.ts'),
}

const PULL_DOWN = join(browser, 'pull-down.tsx')

/** What Taro writes into the start of the program: who draws a page down. */
export const START_OF_PROGRAM = {
  extraImportForWeb: `import { PullDown } from ${JSON.stringify(PULL_DOWN)}\n`,
  execBeforeCreateWebApp: 'config.PullDownRefresh = PullDown\n',
} as const
