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

export const scrollToTop = (): void => inSight('.page')?.scrollIntoView({ block: 'start' })
