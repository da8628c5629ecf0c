/** What somebody did on a page, counted by the events that the page had. */
export interface Effort {
  /** Touches of something: buttons, tiles, ticks, slots, and the one that puts the cursor into a field. */
  readonly taps: number
  /** Of the taps: boxes that were ticked or unticked. */
  readonly ticks: number
  /** Fields that somebody wrote in, and the characters that came into them; spaces that a field adds do not count. */
  readonly typedFields: number
  readonly characters: number
  /** Of the characters those of a Chinese input method. */
  readonly hanCharacters: number
  /** Values chosen in a picker of the system: a list, a day, a time. */
  readonly picked: number
  /** Times the album or the camera was opened, and the pictures that came of it. */
  readonly choosings: number
  readonly photos: number
  readonly signatures: number
  readonly strokes: number
  /** Pages, steps within a page and dialogs that came up. */
  readonly screens: number
  /** The same screen by screen, in order: its title, and what was tapped and typed there. */
  readonly trail: readonly { readonly title: string; readonly taps: readonly string[] }[]
}

export const EFFORT = 'effortSoFar'

/**
 * Runs in the page before its own program and leaves the counts at `window.effortSoFar`. It is sent as text, so it uses
 * nothing from outside.
 */
export const observe = (): void => {
  const count = {
    ...{ taps: 0, ticks: 0, typedFields: 0, characters: 0, hanCharacters: 0, picked: 0 },
    ...{ choosings: 0, photos: 0, signatures: 0, strokes: 0, screens: 0 },
  }
  ;(window as unknown as { effortSoFar: object }).effortSoFar = count
  const SETTLED_MS = 250
  let settling: ReturnType<typeof setTimeout> | undefined
  let screen = ''
  const trail: { title: string; taps: string[] }[] = []
  Object.assign(count, { trail })
  /** What is in sight: a page, a step of it, a place to sign, a dialog over it. */
  const keyNow = (): string => {
    const seen = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.getClientRects().length > 0)
    if (seen('.page').length === 0) return screen
    const steps = (history.state as { readonly steps?: { readonly at: number } } | null)?.steps?.at ?? 0
    const places = seen('.heading-aside').flatMap(({ innerText }) => /第 \d+ 处/.exec(innerText)?.[0] ?? [])
    const dialogs = seen('[role=dialog], [role=alertdialog]').length
    const page = (location.hash || '#/pages/home/index').replace(/&(field|material|part)=[^&]*/g, '')
    return [page, steps, ...places, dialogs].join(' ')
  }
  const settle = (now: string) => {
    clearTimeout(settling)
    // A dialog that goes leaves the page that was there.
    const isBack = now === screen.replace(/\d+$/, '0')
    if (now !== screen && !isBack) {
      count.screens += 1
      const heads = [...document.querySelectorAll<HTMLElement>('.page-head-title')]
      const head = heads.find((element) => element.getClientRects().length > 0)
      trail.push({ title: head?.innerText ?? '', taps: [] })
    }
    screen = now
  }
  const tapped = (element: Element) => {
    // What is gone at once nobody has seen; what is tapped was there.
    settle(keyNow())
    count.taps += 1
    trail.at(-1)?.taps.push(element.id || element.textContent?.trim().slice(0, 12) || element.tagName)
  }
  const IS_PICKED = ['date', 'time', 'month']
  const written = new Map<string, number>()
  const signed = new Set<string>()
  let inHand: EventTarget | null = null

  const roleOf = (target: Element) => target.closest('[role]')?.getAttribute('role') ?? ''
  addEventListener(
    'click',
    ({ isTrusted, target }) => {
      if (!isTrusted || !(target instanceof Element) || target instanceof HTMLCanvasElement) return
      // What nothing answers to is no tap on anything.
      const hit = target.closest('button, a, input, select, textarea, [role], [tabindex], label')
      if (hit === null) return
      inHand = hit
      tapped(hit)
      if (roleOf(hit) === 'checkbox') count.ticks += 1
    },
    true,
  )
  // To write in a field or to pick from it, it is tapped; a program that drives a browser need not.
  const takeInHand = (field: Element) => {
    if (inHand !== field) tapped(field)
    inHand = field
  }
  addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
      if (IS_PICKED.includes(target.type)) return
      takeInHand(target)
      const text = target.value.replace(/\s/g, '')
      const at = `${location.hash} ${target.id}`
      const before = written.get(at)
      if (before === undefined) count.typedFields += 1
      const added = Math.max(0, text.length - (before ?? 0))
      count.characters += added
      count.hanCharacters += [...text.slice(text.length - added)].filter((sign) => sign > '\u2e80').length
      written.set(at, text.length)
    },
    true,
  )
  addEventListener(
    'change',
    ({ target }) => {
      const isPicker =
        target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && IS_PICKED.includes(target.type))
      if (!isPicker) return
      takeInHand(target)
      count.picked += 1
    },
    true,
  )
  // The program makes its chooser outside the document: no event of it passes the window.
  const open = HTMLInputElement.prototype.click
  HTMLInputElement.prototype.click = function chosen(this: HTMLInputElement) {
    if (this.type === 'file') {
      count.choosings += 1
      this.addEventListener('change', () => {
        count.photos += this.files?.length ?? 0
      })
    }
    open.call(this)
  }
  addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!(target instanceof HTMLCanvasElement)) return
      count.strokes += 1
      signed.add(screen)
      count.signatures = signed.size
    },
    true,
  )

  const look = () => {
    clearTimeout(settling)
    const now = keyNow()
    if (now !== screen) settling = setTimeout(() => settle(keyNow()), SETTLED_MS)
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
  for (const event of ['popstate', 'hashchange']) addEventListener(event, look)
}
