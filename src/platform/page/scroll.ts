/** Pages that were left stay in the document, hidden; only what is in sight counts. */
const inSight = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.getClientRects().length > 0)

/** Brings a field into sight and puts the cursor there. */
export const scrollToField = (id: string): void => {
  inSight(`[id="at-${id}"]`)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  const element = inSight(`[id="${id}"]`)
  // What is no control, a summary of errors or a group of rows, takes the focus only when allowed to.
  if (element !== undefined && element.tabIndex < 0) element.tabIndex = -1
  element?.focus({ preventScroll: true })
}

/** A new element of Taro is invisible until it has drawn itself, and what is invisible takes no focus. */
const DRAWN_AFTER_MS = 300

/** Leads to what has just come up, unless the person is somewhere else by then; what it answers calls it off. */
export const leadToField = (id: string): (() => void) => {
  const before = document.activeElement
  const timer = setTimeout(() => {
    // The button of a page that was left is nowhere: it is hidden, and the focus is on the body.
    if ([before, document.body].includes(document.activeElement)) scrollToField(id)
  }, DRAWN_AFTER_MS)
  return () => clearTimeout(timer)
}

export const scrollToTop = (): void => inSight('.page')?.scrollIntoView({ block: 'start' })
