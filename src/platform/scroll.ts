/** Brings a field into sight and puts the cursor there. */
export const scrollToField = (id: string): void => {
  const at = document.getElementById(`at-${id}`)
  at?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  document.getElementById(id)?.focus({ preventScroll: true })
}
export const scrollToTop = (): void => window.scrollTo({ top: 0 })
