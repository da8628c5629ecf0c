import { closingButton, opened } from '../page/dialog'
import './preview.css'

/** A picture over the whole page: one button shows it in its own size and back, the other or Esc closes it. */
export const previewPicture = async (src: string, label: string): Promise<void> => {
  const dialog = document.createElement('dialog')
  dialog.className = 'preview'
  dialog.setAttribute('aria-label', label)
  const picture = document.createElement('img')
  picture.src = src
  picture.alt = label
  // What is larger than the screen is scrolled with the arrow keys.
  const frame = document.createElement('div')
  frame.className = 'preview-frame'
  frame.tabIndex = 0
  frame.setAttribute('role', 'group')
  frame.setAttribute('aria-label', label)
  frame.append(picture)
  const size = document.createElement('button')
  size.type = 'button'
  size.className = 'preview-button'
  size.textContent = '原大小'
  const resize = () => {
    size.textContent = dialog.classList.toggle('preview-closer') ? '缩回去' : '原大小'
  }
  size.addEventListener('click', resize)
  picture.addEventListener('click', resize)
  const close = closingButton(dialog, '关闭', '')
  close.className = 'preview-button'
  close.autofocus = true
  const buttons = document.createElement('div')
  buttons.className = 'preview-buttons'
  buttons.append(size, close)
  dialog.append(frame, buttons)
  await opened(dialog)
}
