import { closingButton, opened } from './dialog'

export interface Asked {
  readonly title: string
  /** What follows from it. */
  readonly text?: string
  readonly yes: string
  readonly no: string
  /** What it does cannot be taken back. */
  readonly isFinal?: boolean
}

const withText = (tag: 'h2' | 'p', name: string, text: string): HTMLElement => {
  const element = document.createElement(tag)
  element.id = name
  element.className = name
  element.textContent = text
  return element
}

/** Asks once more before something is done; true when the person wants it. The safe answer has the focus first. */
export const isConfirmed = async ({ title, text, yes, no, isFinal = false }: Asked): Promise<boolean> => {
  const dialog = document.createElement('dialog')
  dialog.className = 'confirm'
  dialog.setAttribute('role', 'alertdialog')
  dialog.setAttribute('aria-labelledby', 'confirm-title')
  dialog.append(withText('h2', 'confirm-title', title))
  if (text !== undefined) {
    dialog.setAttribute('aria-describedby', 'confirm-text')
    dialog.append(withText('p', 'confirm-text', text))
  }
  const buttons = document.createElement('div')
  buttons.className = 'confirm-buttons'
  const confirm = closingButton(dialog, yes, 'yes')
  confirm.id = 'confirm-yes'
  confirm.className = `tap button button-${isFinal ? 'danger' : 'main'}`
  const keep = closingButton(dialog, no, '')
  keep.id = 'confirm-no'
  keep.className = 'tap button button-ghost'
  keep.autofocus = true
  buttons.append(confirm, keep)
  dialog.append(buttons)
  return (await opened(dialog)) === 'yes'
}
