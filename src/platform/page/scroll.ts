import { putFocus } from './taking-focus'

/** Pages that were left stay in the document, hidden; only what is in sight counts. */
const inSight = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.getClientRects().length > 0)

/** Somebody asked the browser for less motion. */
const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Brings a field into sight and puts the cursor there. */
export const scrollToField = (id: string): void => {
  inSight(`[id="at-${id}"]`)?.scrollIntoView({ block: 'center', behavior: isStill() ? 'auto' : 'smooth' })
  const element = inSight(`[id="${id}"]`)
  if (element !== undefined) putFocus(element)
}

/** A new element of Taro is invisible until it has drawn itself, and what is invisible takes no focus. */
const DRAWN_AFTER_MS = 300

/** Leads to what has just come up, unless the person is somewhere else by then; what it answers calls it off. */
export const leadToField = (id: string): (() => void) => {
  const before = document.activeElement
  const timer = setTimeout(() => {
    // The button of a page that was left is nowhere: the focus is on the body, or on the head of the page that came up.
    const { activeElement } = document
    const isAtHead = activeElement?.matches('.page-head-title') === true
    if (isAtHead || [before, document.body].includes(activeElement)) scrollToField(id)
  }, DRAWN_AFTER_MS)
  return () => clearTimeout(timer)
}

export const scrollToTop = (): void => inSight('.page')?.scrollIntoView({ block: 'start' })
