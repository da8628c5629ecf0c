import './preview.css'

/** A picture over the whole page; a tap shows it in its own size and back, the button or Esc closes it. */
export const previewPicture = (src: string, label: string): void => {
  const shade = document.createElement('div')
  shade.className = 'preview'
  shade.setAttribute('role', 'dialog')
  shade.setAttribute('aria-modal', 'true')
  shade.setAttribute('aria-label', label)
  const picture = document.createElement('img')
  picture.src = src
  picture.alt = label
  picture.addEventListener('click', () => shade.classList.toggle('preview-closer'))
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'preview-close'
  close.textContent = '关闭'
  const before = document.activeElement
  const away = () => {
    shade.remove()
    document.removeEventListener('keydown', onKey)
    if (before instanceof HTMLElement) before.focus()
  }
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') away()
  }
  close.addEventListener('click', away)
  document.addEventListener('keydown', onKey)
  shade.append(picture, close)
  document.body.append(shade)
  close.focus()
}
