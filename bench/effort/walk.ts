import type { Page } from 'playwright-core'
import type { Answers } from '../../domain/definition/answers'
import type { Service } from '../../domain/definition/service'
import { confirmPapers, throughTheGuide } from '../../tests/journeys/applying'
import { fillSection, seen, writeName } from '../../tests/journeys/filling'

/** Pictures on the phone: a paper, and the other side of a card. */
export interface Album {
  readonly front: string
  readonly back: string
}

interface Walk {
  readonly page: Page
  readonly service: Service
  readonly answers: Answers
  readonly album: Album
}

/** More pages than the form can have: a walk that goes round in a circle ends. */
const MOST_PAGES = 40
const DONE = '窗口正在核对'

/** From the front page to the submission, as the pages lead: no page is opened by its address. */
export const walk = async (on: Walk): Promise<void> => {
  const { page, service, answers } = on
  await throughTheGuide(page, service, answers)
  await seen(page, '#start').click()
  for (let turn = 0; turn < MOST_PAGES; turn += 1) {
    const here = await whereNow(page)
    if (here === 'done') return
    const left = page.url()
    await PAGES[here](on)
    if (here !== 'sign') await page.waitForURL((url) => url.href !== left)
  }
  throw new Error('the pages lead nowhere')
}

type Place = 'consent' | 'tasks' | 'section' | 'photos' | 'sign' | 'check'
const MARKS: Readonly<Record<Place, string>> = {
  consent: '#agree',
  tasks: '#next-step',
  section: '#go-on',
  photos: '#photos-done',
  sign: '#sign-done',
  check: '#submit',
}

const whereNow = async (page: Page): Promise<Place | 'done'> => {
  const end = page.getByText(DONE).locator('visible=true')
  const all = Object.values(MARKS).join(', ')
  await page.locator(all).locator('visible=true').or(end).first().waitFor()
  if ((await end.count()) > 0) return 'done'
  for (const [place, mark] of Object.entries(MARKS) as [Place, string][]) {
    if ((await page.locator(mark).locator('visible=true').count()) > 0) return place
  }
  throw new Error('no page that is known')
}

const PAGES: Readonly<Record<Place, (on: Walk) => Promise<void>>> = {
  consent: async ({ page, service }) => {
    for (const { id, optional } of service.consents) if (optional !== true) await seen(page, `#consent-${id}`).click()
    await seen(page, '#agree').click()
  },
  tasks: ({ page }) => seen(page, '#next-step').click(),
  section: async ({ page, service, answers }) => {
    await fillSection(page, service, new URLSearchParams(page.url().split('?').at(-1)).get('section') ?? '', answers)
    await seen(page, '#go-on').click()
  },
  photos: async ({ page, album }) => {
    for (;;) {
      const empty = page.locator('[id^="photo-"]:not([aria-label*="选传"])').locator('visible=true')
      const slots = await empty.evaluateAll((all) =>
        all.filter((one) => one.querySelector('img') === null).map(({ id }) => id),
      )
      const [slot] = slots
      if (slot === undefined) break
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), seen(page, `#${slot}`).click()])
      const material = slot.replace(/-[^-]+$/, '')
      const taken = chooser.isMultiple() ? slots.filter((id) => id.startsWith(`${material}-`)) : [slot]
      await chooser.setFiles(taken.map((id) => (id.endsWith('-back') ? album.back : album.front)))
      for (const id of taken) await seen(page, `#${id}`).locator('.slot-tag', { hasText: '已传好' }).waitFor()
    }
    await seen(page, '#photos-done').click()
  },
  sign: async ({ page }) => {
    const place = await seen(page, '.heading-aside').innerText()
    await writeName(page)
    await seen(page, '#sign-done').click()
    await page.getByText(place, { exact: true }).locator('visible=true').first().waitFor({ state: 'hidden' })
  },
  check: async ({ page }) => {
    await confirmPapers(page)
    await seen(page, '#submit').click()
  },
}
