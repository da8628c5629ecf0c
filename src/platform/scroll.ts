/** Pages that were left stay in the document, hidden; only what is in sight counts. */
const inSight = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.getClientRects().length > 0)

/** Brings a field into sight and puts the cursor there. */
export const scrollToField = (id: string): void => {
  inSight(`[id="at-${id}"]`)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  inSight(`[id="${id}"]`)?.focus({ preventScroll: true })
}

export const scrollToTop = (): void => inSight('.page')?.scrollIntoView({ block: 'start' })
