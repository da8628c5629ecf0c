import type { Locator, Page } from 'playwright-core'
import type { Answers, AnswerValue, Row } from '../../domain/definition/answers'
import type { Field, Service } from '../../domain/definition/service'
import { isReadOff } from '../../domain/fields/first-rows'
import { display } from '../../domain/intake/display'
import { termsFrom } from '../../domain/standards/id-validity'

const idOf = (path: string): string => path.replace(/\./g, '-')

/** Taro keeps the pages one came from in the document; what a person sees is the visible one. */
export const seen = (page: Page, selector: string) => page.locator(selector).locator('visible=true').first()

const beginningWith = (words: string): RegExp => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\s|$)`)

/** One option of one group; words beside it may follow its own. */
export const radioIn = (page: Page, group: string, option: string): Locator =>
  page
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name: beginningWith(option) })
    .locator('visible=true')

const texts = (value: AnswerValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** From a short list by one tap; from a long one by writing its name. */
const pickFrom = async (page: Page, input: Locator, id: string, value: string, label: string): Promise<void> => {
  await input.waitFor()
  if ((await input.evaluate(({ tagName }) => tagName)) === 'SELECT') {
    await input.selectOption(value)
    return
  }
  // Known from before: it stands there.
  if ((await input.innerText()).includes(label)) return
  await input.click()
  await seen(page, `#${id}-search`).fill(label)
  await seen(page, `[id="${id}-${value}"]`).click()
}

/** Row by row, as a person adds them; those that fill themselves are left alone. */
const fillRows = async (page: Page, field: Field, value: AnswerValue): Promise<void> => {
  const rows = Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object') : []
  const own = rows.filter((row) => !isReadOff(row))
  for (const [at, row] of own.entries()) {
    const first = seen(page, `#at-${idOf(field.path)}-${at}-${field.columns?.[0]?.id}`)
    if ((await first.count()) === 0) {
      await seen(page, `#at-${idOf(field.path)}`)
        .getByRole('button', { name: /添一个/ })
        .click()
    }
    await first.waitFor()
    for (const { id, label, kind, options } of field.columns ?? []) {
      const text = row[id] ?? ''
      const option = options?.find((one) => one.value === text)?.label
      if (kind === 'choice') {
        await radioIn(page, `${field.label} ${at + 1} ${label}`, option ?? '').click()
      } else await seen(page, `#${idOf(field.path)}-${at}-${id}`).fill(text)
    }
  }
}

/** What stands elsewhere already is taken by a tap; what is ticked and is not so is unticked. True: nothing is left to write. */
const takeWhatIsKnown = async (
  page: Page,
  service: Service,
  field: Field,
  value: AnswerValue,
  answers: Answers,
): Promise<boolean> => {
  const id = idOf(field.path)
  if ((await page.locator(`#at-${id} .field-shown`).locator('visible=true').count()) > 0) return true
  const words = display(service, field, value)
  const offers = await page.locator(`[id^="${id}-same-"]`).locator('visible=true').all()
  const isSo = async (offer: Locator): Promise<boolean> => {
    const source = ((await offer.getAttribute('id')) ?? '').slice(`${id}-same-`.length)
    const [path] = Object.keys(answers).filter((one) => idOf(one) === source)
    if (path !== undefined) return JSON.stringify(answers[path]) === JSON.stringify(value)
    // What stands on the same page is not said again beside the tick.
    const above = page.locator(`input#${source}, textarea#${source}`).locator('visible=true')
    const isAbove = (await above.count()) > 0 && (await above.first().inputValue()) === String(value)
    return isAbove || (await offer.innerText()).split('\n').includes(words)
  }
  const isOn = async (offer: Locator) => (await offer.getAttribute('aria-checked')) === 'true'
  // One tap takes another offer; only where none is so, the ticked one is unticked.
  for (const offer of offers) {
    if (!(await isSo(offer))) continue
    if (!(await isOn(offer))) await offer.click()
    return true
  }
  for (const offer of offers) if (await isOn(offer)) await offer.click()
  return false
}

/** Answers one question as a person does: types, picks, ticks. */
export const fillField = async (
  page: Page,
  service: Service,
  field: Field,
  value: AnswerValue,
  answers: Answers = {},
): Promise<void> => {
  if (field.kind !== 'rows' && (await takeWhatIsKnown(page, service, field, value, answers))) return
  const input = seen(page, `#${idOf(field.path)}`)
  switch (field.kind) {
    case 'derived':
      return
    case 'rows':
      await fillRows(page, field, value)
      return
    case 'choice': {
      const label = display(service, field, value)
      const option = radioIn(page, field.label, label)
      if ((await option.count()) > 0) await option.first().click()
      else await input.selectOption(String(value))
      return
    }
    case 'choices':
      for (const option of field.options ?? []) {
        const box = page
          .getByRole('group', { name: field.label })
          .locator('visible=true')
          .getByRole('checkbox', { name: beginningWith(option.label) })
        if ((await box.count()) === 0) continue
        const isOn = (await box.getAttribute('aria-checked')) === 'true'
        if (isOn !== texts(value).includes(option.value)) await box.click()
      }
      return
    case 'validity': {
      const text = String(value)
      await seen(page, `#${idOf(field.path)}-from`).fill(text.split('/')[0] ?? '')
      const term = termsFrom(text.split('/')[0] ?? '').find((one) => one.value === text)?.label
      const option = radioIn(page, `${field.label}到`, term ?? '')
      if ((await option.getAttribute('aria-checked')) !== 'true') await option.click()
      return
    }
    case 'years': {
      const wanted = texts(value).map((year) => `${year}年`)
      const boxes = page.getByRole('group', { name: field.label }).locator('visible=true').getByRole('checkbox')
      for (const box of await boxes.all()) {
        const isOn = (await box.getAttribute('aria-checked')) === 'true'
        if (isOn !== wanted.includes((await box.innerText()).trim().split('\n')[0] ?? '')) await box.click()
      }
      return
    }
    case 'ethnicity':
    case 'office':
      await pickFrom(page, input, idOf(field.path), String(value), display(service, field, value))
      return
    default:
      await input.fill(String(value))
      if (field.confirmed) await seen(page, `#${idOf(field.path)}-again`).fill(String(value))
  }
}

/** Fills every question of the section on the screen; answering one may bring up another. */
export const fillSection = async (page: Page, service: Service, section: string, answers: Answers): Promise<void> => {
  const fields = service.form.find(({ id }) => id === section)?.fields ?? []
  for (const field of fields) {
    const value = answers[field.path]
    if (value === undefined) continue
    const isShown =
      (await page
        .locator(`#at-${idOf(field.path)}, #${idOf(field.path)}`)
        .locator('visible=true')
        .count()) > 0
    if (isShown || (await hasOptions(page, field))) await fillField(page, service, field, value, answers)
  }
}

/** To look for a role the browser works out the role of everything on the page, so only where there is no other way. */
const hasOptions = async (page: Page, { label }: Field): Promise<boolean> =>
  (await page.getByRole('group', { name: label }).locator('visible=true').count()) > 0 ||
  (await page.getByRole('radiogroup', { name: label }).locator('visible=true').count()) > 0

/** Writes a name on the pad: a few strokes with the finger. */
export const writeName = async (page: Page): Promise<void> => {
  const pad = page.locator('canvas').locator('visible=true').first()
  // Where it stays, however the page is still being laid out.
  await pad.hover()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('no field to sign in')
  const strokes = [
    [0.1, 0.5, 0.3, 0.2, 0.5, 0.8],
    [0.4, 0.3, 0.7, 0.7, 0.9, 0.4],
  ]
  for (const stroke of strokes) {
    await page.mouse.move(box.x + box.width * (stroke[0] ?? 0), box.y + box.height * (stroke[1] ?? 0))
    await page.mouse.down()
    for (let at = 2; at < stroke.length; at += 2) {
      await page.mouse.move(box.x + box.width * (stroke[at] ?? 0), box.y + box.height * (stroke[at + 1] ?? 0), {
        steps: 4,
      })
    }
    await page.mouse.up()
  }
  await page.locator('canvas[aria-label*="已写"]').locator('visible=true').first().waitFor()
}
