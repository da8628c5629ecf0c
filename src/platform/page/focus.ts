import { lastSeen, putFocus, tryEachFrame } from './taking-focus'

/** What a page is about: its question or title within, else what stands at its head. */
const HEADINGS = ['.ask-text', '.heading-1 .heading-text', '.page-head-title']

/** To the heading of what has just come up within a page: the next question, the next signature. */
export const focusHeading = (): void =>
  tryEachFrame(() => {
    const heading = HEADINGS.map(lastSeen).find((found) => found !== undefined)
    return heading !== undefined && putFocus(heading)
  })

/** To an element that is there, or will be in a moment. */
export const focusOn = (id: string): void =>
  tryEachFrame(() => {
    const element = lastSeen(`[id="${id}"]`)
    return element !== undefined && putFocus(element)
  })

const SAID = 'said-aloud'

const makeRegion = (): HTMLElement => {
  const region = document.createElement('div')
  region.id = SAID
  region.className = SAID
  region.setAttribute('role', 'status')
  document.body.append(region)
  return region
}

/** Tells a screen reader what has just been done; nobody is moved. The region stands before its words: new ones are heard. */
export const announce = (text: string): void => {
  const region = document.getElementById(SAID) ?? makeRegion()
  region.textContent = ''
  requestAnimationFrame(() => {
    region.textContent = text
  })
}
