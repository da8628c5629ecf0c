/** Pages that were left stay in the document, hidden. */
const isSeen = (element: Element): boolean => element.getClientRects().length > 0

export const lastSeen = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter(isSeen).at(-1)

/** The focus is nowhere: what had it is gone, hidden, or of a page that was left. */
const isLost = (): boolean => {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || !isSeen(activeElement)
}

const CONTROL = 'button, input, select, textarea, [tabindex="0"]'

/** A control itself; of a group the control that Tab would reach; anything else is allowed to take the focus. */
const focusable = (element: HTMLElement): HTMLElement => {
  if (element.matches(CONTROL)) return element
  const isGroup = ['radiogroup', 'group'].includes(element.getAttribute('role') ?? '')
  const within = (selector: string) => (isGroup ? element.querySelector<HTMLElement>(selector) : null)
  const control = within('[tabindex="0"]') ?? within(CONTROL)
  if (control !== null) return control
  element.tabIndex = -1
  return element
}

/** Puts the focus there; false while it takes none, because Taro has not drawn it yet. */
export const putFocus = (element: HTMLElement): boolean => {
  const target = focusable(element)
  target.focus({ preventScroll: true })
  return document.activeElement === target
}

/** A new element of Taro is invisible until it has drawn itself, and what is invisible takes no focus. */
const TRIES = 40

/** Once a frame until it succeeds. */
export const tryEachFrame = (attempt: () => boolean): void => {
  let left = TRIES
  const again = () => {
    left -= 1
    if (!attempt() && left > 0) requestAnimationFrame(again)
  }
  requestAnimationFrame(again)
}

/** To where one was in a page that has come up, else to its head; not when somebody is in it already. */
export const focusPage = (head: HTMLElement | null, before?: HTMLElement): void =>
  tryEachFrame(() => {
    if (head === null || !isSeen(head)) return false
    if (!isLost()) return true
    return putFocus(before?.isConnected === true && isSeen(before) ? before : head)
  })
