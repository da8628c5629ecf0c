import { existsSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Answers } from '../../domain/definition/answers'
import { textOf } from '../../domain/definition/answers'
import { screeningPath } from '../../domain/definition/fields'
import type { Question, Service } from '../../domain/definition/service'
import { anyFamily } from '../../domain/intake/reason-for-paper'
import { regionAt } from '../../domain/standards/regions'
import { isOnOnePage } from '../../src/pages/guide/questions/one-page'
import { isChoice, type Step, stepsAfterScreening } from '../../src/pages/guide/questions/steps'
import { TODAY } from '../builders/family'
import { aClearBack } from '../builders/pictures'
import { toHandIn, visibleSections } from '../builders/typed'
import { fillSection, radioIn, seen, writeName } from './filling'

const settled = async (page: Page): Promise<void> => {
  await page.locator('.taro_page_show, .taro_page').locator('visible=true').first().waitFor()
}

/** A phone that is new to this asks first where things are to be done. */
const chooseThePlace = async (page: Page, { region }: Service): Promise<void> => {
  await seen(page, '#place').waitFor()
  const choice = radioIn(page, '您在哪里办', regionAt(region)?.name ?? '')
  if ((await choice.count()) > 0) await choice.first().click()
}

/** From the front page through the questions to the list of papers, or to the answer with which it cannot be done here. */
export const throughTheGuide = async (page: Page, service: Service, answers: Answers): Promise<void> => {
  await chooseThePlace(page, service)
  await seen(page, `#service-${service.id}`).click()
  if (!(await answerScreening(page, service, answers))) return
  const steps = stepsAfterScreening(service, { ...answers, ...anyFamily(service) }, TODAY)
  for (const step of steps) await answerStop(page, step, answers)
  if (steps.some(isChoice)) await seen(page, '#next').click()
  await seen(page, '#start').waitFor()
}

/** Question by question, or what does not hold on the page of all of them. False: it ends there. */
const answerScreening = async (page: Page, service: Service, answers: Answers): Promise<boolean> => {
  const answerOf = ({ id, excludesOn }: Question) =>
    textOf(answers, screeningPath(id)) || (excludesOn === 'yes' ? 'no' : 'yes')
  for (const question of service.screening) {
    const answer = answerOf(question)
    await seen(page, `#question-${question.id}`).waitFor()
    if (!isOnOnePage(service)) await seen(page, `#answer-${answer}`).click()
    else if (answer === 'no') await seen(page, `#not-${question.id}`).click()
    if (answer === question.excludesOn && question.awaits === undefined) return false
  }
  if (isOnOnePage(service)) await seen(page, '#all-yes').click()
  return true
}

/** One part of what is chosen: everything is ticked already, the rest is picked. */
const answerStop = async (page: Page, step: Step, answers: Answers): Promise<void> => {
  const fields = step.kind === 'applicant' ? [step.field] : step.kind === 'deciding' ? step.fields : []
  if (step.kind === 'items') await seen(page, '[id^="item-"]').waitFor()
  for (const field of fields) {
    if (field.kind === 'ethnicity') {
      const select = seen(page, `#ask-${field.path.replace(/\./g, '-')}`)
      await select.selectOption(textOf(answers, field.path))
      continue
    }
    const label = field.options?.find(({ value }) => value === textOf(answers, field.path))?.label
    const radio = radioIn(page, field.label, label ?? '')
    await radio.first().click()
  }
}

/** Every section of the form, in the order in which the phone leads through them. */
export const fillTheForm = async (
  page: Page,
  service: Service,
  answers: Answers,
  id: string,
  leaving: readonly string[] = [],
): Promise<void> => {
  for (const { id: section } of visibleSections(service, answers, TODAY)) {
    await seen(page, `#step-${section}`).click()
    await seen(page, '#go-on').waitFor()
    await fillSection(page, service, section, answers)
    // What is still missing is said first, and left for later by another tap.
    if (leaving.includes(section)) {
      await seen(page, '#go-on').click()
      await page.getByText('先存着，稍后再改').locator('visible=true').first().click()
      await openTaskList(page, id)
      continue
    }
    await goOn(page)
    await openTaskList(page, id)
    await page.locator(`#step-${section} .row-said`, { hasText: '已完成' }).first().waitFor({ state: 'attached' })
  }
}

/** Leaves a section that is complete. The form leads on by itself, and only from the page that comes is there another way. */
export const goOn = async (page: Page): Promise<void> => {
  const title = await page.title()
  await seen(page, '#go-on').click()
  await page.waitForFunction((before) => document.title !== before, title)
}

export const openTaskList = async (page: Page, id: string): Promise<void> => {
  await page.evaluate((to) => {
    window.location.hash = to
  }, `#/pages/apply/index?id=${id}`)
  await seen(page, '#step-check').waitFor()
  await settled(page)
}

/** Photographs every paper that is asked for; of several proofs one. A portrait has a picture of its own. */
export const photographAll = async (
  page: Page,
  service: Service,
  answers: Answers,
  id: string,
  picture: string,
  portrait = picture,
): Promise<void> => {
  const papers = toHandIn(service, answers, TODAY).filter(({ material }) => material.source === 'photo')
  if (papers.length === 0) return
  await seen(page, '#step-photos').click()
  for (const { material, parts } of papers) {
    const needed = parts.filter(({ optional }) => !optional)
    for (const part of material.oneOf ? needed.slice(-1) : needed) {
      await photograph(page, material.id, part.id, part.portrait === undefined ? picture : portrait)
    }
  }
  await openTaskList(page, id)
}

/** The other side of a card is another picture. */
const backBeside = async (picture: string): Promise<string> => {
  const back = picture.replace(/(\.\w+)$/, '-back$1')
  if (!existsSync(back)) writeFileSync(back, await aClearBack())
  return back
}

export const photograph = async (page: Page, material: string, part: string, picture: string): Promise<void> => {
  const slot = seen(page, `#photo-${material}-${part}`)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), slot.click()])
  await chooser.setFiles(part === 'back' ? await backBeside(picture) : picture)
  await slot.locator('.slot-tag', { hasText: '已传好' }).waitFor()
}

/** Signs every document, one after the other, as the page leads. */
export const signAll = async (page: Page, id: string): Promise<void> => {
  await seen(page, '#step-sign').click()
  for (;;) {
    await seen(page, 'canvas.pad-ink').waitFor()
    await writeName(page)
    const isLast = (await seen(page, '#sign-done').innerText()).trim() === '签好了'
    const place = await page
      .getByText(/第 \d+ 处，共 \d+ 处/)
      .locator('visible=true')
      .first()
      .innerText()
    await seen(page, '#sign-done').click()
    if (isLast) break
    await page.getByText(place, { exact: true }).locator('visible=true').first().waitFor({ state: 'hidden' })
  }
  await seen(page, '#submit').waitFor()
  await openTaskList(page, id)
}

/** Signs one document again, as its line in the list of corrections leads to it. */
export const signAgain = async (page: Page, id: string, material: string, part: string): Promise<void> => {
  await page.evaluate((to) => {
    window.location.hash = to
  }, `#/pages/apply/sign/index?id=${id}&material=${material}&part=${part}`)
  await seen(page, '#sign-done').waitFor()
  const again = page.getByText('重新签', { exact: true }).locator('visible=true')
  if ((await again.count()) > 0) await again.first().click()
  await seen(page, 'canvas.pad-ink').waitFor()
  await writeName(page)
  const saved = page.waitForResponse((response) => response.request().postData()?.includes('"attach"') === true)
  await seen(page, '#sign-done').click()
  await saved
  // The page leads on by itself; going elsewhere at the same moment would be two ways at once.
  await seen(page, '#sign-done').waitFor({ state: 'hidden' })
  await openTaskList(page, id)
}

/** From the list into the form: every consent by itself, before anything is written. Answers the id of the case. */
export const agreeAndBegin = async (page: Page, service: Service): Promise<string> => {
  await seen(page, '#start').click()
  await seen(page, '#agree').waitFor()
  for (const { id, optional } of service.consents) if (optional !== true) await seen(page, `#consent-${id}`).click()
  await seen(page, '#agree').click()
  // At the first step, or at the list of all; what a journey does next it does from the list.
  await page.locator('#go-on, #step-check').locator('visible=true').first().waitFor()
  const id = idInAddress(page)
  if (await seen(page, '#step-check').isVisible()) return id
  // From the front page: Taro would take a section below the list for the next one, which has the same path.
  await page.goBack()
  await seen(page, '#place').waitFor()
  await openTaskList(page, id)
  return id
}

/** Reads what was answered and hands in. */
export const readAndConfirm = async (page: Page): Promise<void> => {
  await seen(page, '#step-check').click()
  await confirmPapers(page)
}

/** Every certificate looked at. */
export const confirmPapers = async (page: Page): Promise<void> => {
  await seen(page, '#submit').waitFor()
  for (const printed of await page.locator('[id^="printed-"]').locator('visible=true').all()) await printed.click()
}

const idInAddress = (page: Page): string => /[?&]id=([^&]+)/.exec(page.url())?.[1] ?? ''
