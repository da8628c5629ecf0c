import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { smallTargets } from './targets'

const SERIOUS = ['serious', 'critical']

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** A watermark is faint on purpose (WCAG 1.4.3: decoration); a test of its own sees that the same is said in plain text. */
export const DECORATION = '.record-across'

/** Given to a browser beforehand it costs a page a quarter of what it costs to send it there. */
export const axeScript = (): string => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Only violations are worked out in full. Style sheets are not fetched and parsed a second time: the one rule that reads
 * them, `css-orientation-lock`, is experimental and so off by default.
 */
const OPTIONS = { resultTypes: ['violations'], iframes: false, preload: { assets: ['media'] } }

/** What axe finds on the page, serious or critical: a line a place, readable. Pages one came from are hidden and left out. */
export const accessibilityFaults = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeScript())
  const violations = (await page.evaluate(
    `axe.run({ exclude: [${JSON.stringify(DECORATION)}] }, ${JSON.stringify(OPTIONS)}).then(({ violations }) => violations)`,
  )) as readonly Violation[]
  return violations
    .filter(({ impact }) => impact !== null && SERIOUS.includes(impact))
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) =>
          `${id}: ${help}\n  ${html.slice(0, 160)}\n  ${failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`,
      ),
    )
}

/** Words and names that a control is said with and that are not on the page: a line a control. */
const brokenReferences = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    ['aria-describedby', 'aria-labelledby', 'aria-controls'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap((control) =>
        (control.getAttribute(name) ?? '')
          .split(/\s+/)
          .filter((id) => document.getElementById(id) === null)
          .map((id) => `${control.id}: ${name} names ${id}, which is not there`),
      ),
    ),
  )

/** Fails with every serious or critical fault that axe finds on the page, and with every target too small for a finger. */
export const expectAccessible = async (page: Page): Promise<void> => {
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await smallTargets(page)).toEqual([])
  expect(await brokenReferences(page)).toEqual([])
}
