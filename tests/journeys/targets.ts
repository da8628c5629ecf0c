import type { Page } from 'playwright-core'

const LEAST = 44

/** What can be tapped. A field is its own target; a link in a line of text is measured too. */
const TAPPABLE =
  'button, a[href], select, input, textarea, [role=button], [role=radio], [role=checkbox], [role=link], [role=tab], [role=switch]'

/** What is seen and smaller than a fingertip: 44 px each way, the box a finger really meets. A line a target. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ({ least, tappable }) =>
      [...document.querySelectorAll<HTMLElement>(tappable)].flatMap((element) => {
        const isHidden =
          element.closest('[aria-hidden=true]') !== null || !element.checkVisibility({ opacityProperty: true })
        const { width, height } = element.getBoundingClientRect()
        // Half a pixel is lost when sizes are scaled; what has no box is a control drawn by another element.
        if (isHidden || width * height === 0 || (width >= least - 0.5 && height >= least - 0.5)) return []
        const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
        const isInsideTarget = element.parentElement?.closest(tappable) !== null && element.parentElement !== null
        if (isInsideTarget) return []
        return [
          `${Math.round(width)} × ${Math.round(height)}: ${element.tagName.toLowerCase()}.${element.className} ${name}`,
        ]
      }),
    { least: LEAST, tappable: TAPPABLE },
  )
