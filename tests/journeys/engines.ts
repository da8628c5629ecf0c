import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { DECORATION } from './accessible'

/**
 * Two more engines beside axe, each with rules of its own: IBM's Equal Access and HTML_CodeSniffer (WCAG 2 AA). IBM's
 * `accessibility-checker` itself installs by script, brings two browsers and fetches its engine from the net;
 * `accessibility-checker-engine` is that engine, and runs within the page.
 */
const ENGINES = [
  require.resolve('accessibility-checker-engine/ace.js'),
  require.resolve('html_codesniffer/build/HTMLCS.js'),
]

const enginesScript = (): string => ENGINES.map((file) => readFileSync(file, 'utf8')).join('\n;\n')

/** Runs in the page. Pages one came from are hidden and left out; what an engine is not sure of is no fault. */
const LOOK = `(async () => {
  const isSeen = (element) =>
    element?.checkVisibility?.({ visibilityProperty: true }) !== false && !element?.closest?.('${DECORATION}')
  const line = (engine, rule, message, html) => engine + ' ' + rule + ': ' + message + '\\n  ' + html.slice(0, 200)
  const { results } = await new ace.Checker().check(document, ['WCAG_2_1'])
  const ibm = results
    .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
    .filter(({ node }) => isSeen(node))
    .map(({ ruleId, message, snippet }) => line('IBM', ruleId, message, snippet ?? ''))
  await new Promise((done, failed) => HTMLCS.process('WCAG2AA', document, done, failed, 'en'))
  const sniffed = HTMLCS.getMessages()
    .filter(({ type, element }) => type === HTMLCS.ERROR && isSeen(element))
    .map(({ code, msg, element }) => line('HTMLCS', code, msg, element.outerHTML ?? ''))
  return [...ibm, ...sniffed]
})()`

/** What the two find on the page that is surely wrong: a line a place, readable. */
export const faultsOfEngines = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(enginesScript())
  return (await page.evaluate(LOOK)) as readonly string[]
}

/** The states in which every test run asks these two engines: one a page. `npm run screens` asks them in every state. */
export const HEARD_BY_ALL: readonly string[] = [
  'home-nobody',
  'home-returned',
  'guide-1-question',
  'guide-3-items',
  'guide-6-list',
  'apply-returned',
  'section-mother-mistaken',
  'section-household-ready',
  'section-mother-searching',
  'apply-photos-ready',
  'apply-sign-empty',
  'apply-check-ready',
  'progress-returned',
  'progress-accepted',
  'desk-queue',
  'desk-case-submitted',
  'inbox-returned',
  'mine-submitted',
  'waiting-nothing',
  'cosign-no-invitation',
  'apply-sign-typing',
  'records-ask',
  'records-found',
]
