import './dialog.css'

const CONTROLS = 'button:not(:disabled), [href], input, select, textarea, [tabindex="0"]'

/** The focus goes round within the dialog: past its last control the browser would hand it to its own bars. */
const goRound = (dialog: HTMLElement, event: KeyboardEvent): void => {
  const controls = [...dialog.querySelectorAll<HTMLElement>(CONTROLS)]
  const [first, last] = [controls[0], controls.at(-1)]
  const leaves = event.shiftKey ? first : last
  if (document.activeElement !== leaves) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}

/**
 * Opens a `dialog` over the page and resolves when it is closed, with what it was closed with: '' for Esc and for a page
 * that was left. The page behind cannot be reached meanwhile; afterwards the focus is back where it was (WAI-ARIA APG,
 * modal dialog).
 */
export const opened = (dialog: HTMLDialogElement): Promise<string> => {
  const before = document.activeElement
  const leave = () => dialog.close('')
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') goRound(dialog, event)
  })
  window.addEventListener('hashchange', leave)
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      window.removeEventListener('hashchange', leave)
      dialog.remove()
      if (before instanceof HTMLElement) before.focus()
      resolve(dialog.returnValue)
    })
  })
}

/** A button of a dialog; a press closes the dialog with `value`. */
export const closingButton = (dialog: HTMLDialogElement, text: string, value: string): HTMLButtonElement => {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = text
  button.addEventListener('click', () => dialog.close(value))
  return button
}
