import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Answers } from '../../domain/definition/answers'
import type { Field } from '../../domain/definition/service'
import { prune } from '../../domain/intake/prune'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { aNewborn, TODAY } from '../builders/family'
import { aClearPicture } from '../builders/pictures'
import { consentsTo, draft } from '../support/cases'
import { uuid } from '../support/sample'
import { openTaskList, readAndConfirm } from './applying'
import type { Phone } from './browser'
import { fillSection, seen } from './filling'
import { journeyWorld } from './world'

const world = journeyWorld()

const OPENID = 'oOnTheWard'
/** Every section of the form is asked of this family. */
const answers = aNewborn(TODAY).withParentsOfDifferentEthnicity().appliedForByGrandmother().named('郑清晏').answers()

const isOf = (paths: readonly string[]) => (path: string) =>
  paths.some((one) => path === one || path === `${one}.again`)
const only = (wanted: (path: string) => boolean): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([path]) => wanted(path)))

/** A list that grows row by row has tests of its own; what follows from other answers nobody types. */
const isTyped = ({ kind }: Field) => kind !== 'rows' && kind !== 'derived'

const said = (page: Page, text: string) => page.getByText(text).locator('visible=true').first()

describe('a ward with bad reception', () => {
  let phone: Phone
  let id: string
  /** What was answered so far, in the order of the form. */
  let given: Answers = only((path) => path.startsWith('screening.') || path === 'items' || path === 'applicant')

  beforeAll(async () => {
    id = uuid()
    await world.cloud.as(OPENID).get('application', 'start', {
      id,
      service: service.id,
      answers: given,
      consents: consentsTo(service),
      command: uuid(),
    })
    phone = await world.shop.phoneOf(OPENID, `#/pages/apply/index?id=${id}`)
  })

  afterEach(() => phone.page.context().setOffline(false))
  afterAll(() => phone.close())

  it.each(service.form.map(({ id: name, title, fields }) => ({ name, title, fields })))(
    'the net goes in the middle of $title and the page is loaded again: nothing is typed twice',
    async ({ name, fields }) => {
      const { page, errors } = phone
      const known = fields.filter(isTyped).flatMap(({ path }) => (answers[path] === undefined ? [] : [path]))
      const first = only(isOf(known.slice(0, known.length >> 1)))
      const second = only(isOf(known.slice(known.length >> 1)))
      // An answer that is the same as another is there already.
      const before = prune(service, { ...given, ...first }, TODAY)
      const isNew = Object.keys(second).some((path) => before[path] === undefined)
      await page.goto(page.url().replace(/#.*/, `#/pages/apply/section/index?id=${id}&section=${name}`))
      await seen(page, '#go-on').waitFor()

      await fillSection(page, service, name, first)
      await page.reload()
      await seen(page, '#go-on').waitFor()
      expect(page.url()).toContain(`section=${name}`)
      await page.context().setOffline(true)
      await fillSection(page, service, name, second)
      if (isNew) await said(page, '已存在手机上，有网后自动保存').waitFor()
      await page.context().setOffline(false)
      await page.reload()
      await said(page, '已保存').waitFor()

      given = { ...given, ...first, ...second }
      const there = (await world.cloud.as(OPENID).read(id)).answers
      for (const path of known) expect({ [path]: there[path] }).toEqual({ [path]: answers[path] })
      expect(errors).toEqual([])
    },
  )

  it('in the end everything is in the cloud as it was answered', async () => {
    const typed = only(isOf(service.form.flatMap(({ fields }) => fields.filter(isTyped).map(({ path }) => path))))

    expect((await world.cloud.as(OPENID).read(id)).answers).toMatchObject(typed)
  })
})

describe('an upload', () => {
  it('that is cut off half-way is sent again, and stands in its place once', async () => {
    const openid = 'oUploadCutOff'
    const family = aNewborn(TODAY).named('郑清和').answers()
    const id = uuid()
    await world.cloud.as(openid).get('application', 'start', {
      id,
      service: service.id,
      answers: family,
      consents: consentsTo(service),
      command: uuid(),
    })
    const picture = join(world.cloud.dataDir, 'cut-off.jpg')
    writeFileSync(picture, await aClearPicture())
    const { page, errors, close } = await world.shop.phoneOf(openid, `#/pages/apply/photos/index?id=${id}`)
    let uploads = 0
    await page.route('**/storage/upload**', (route) => {
      uploads += 1
      return uploads === 1 ? route.abort('connectionreset') : route.continue()
    })

    const slot = seen(page, '#photo-identity-mother-front')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), slot.click()])
    await chooser.setFiles(picture)
    await slot.getByText('没传上去').waitFor()
    await slot.click()
    await slot.getByText('已传好').waitFor()
    await page.reload()
    await slot.getByText('已传好').waitFor()

    expect(uploads).toBe(2)
    const { materials } = await world.cloud.as(openid).read(id)
    expect(materials).toEqual({ 'identity-mother': { front: expect.objectContaining({ kind: 'photo' }) } })
    expect(errors).toEqual([])
    await close()
  })
})

describe('a picture that was chosen', () => {
  it('is sent after the page was closed in the middle, without being taken again', async () => {
    const openid = 'oClosedInTheMiddle'
    const family = aNewborn(TODAY).named('郑清宁').answers()
    const id = uuid()
    await world.cloud.as(openid).get('application', 'start', {
      id,
      service: service.id,
      answers: family,
      consents: consentsTo(service),
      command: uuid(),
    })
    const picture = join(world.cloud.dataDir, 'closed.jpg')
    writeFileSync(picture, await aClearPicture())
    const { page, errors, close } = await world.shop.phoneOf(openid, `#/pages/apply/photos/index?id=${id}`)
    // The net takes the first request and never answers it. The route stays, because taking it away lets a held
    // request go on: the picture could then arrive before the page closes, and nothing would be left to send.
    let held = 0
    await page.route('**/storage/upload**', (route) => (held++ === 0 ? undefined : route.continue()))
    const slot = seen(page, '#photo-identity-mother-front')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), slot.click()])
    const [request] = await Promise.all([page.waitForRequest('**/storage/upload**'), chooser.setFiles(picture)])
    const name = request.url()

    const [again] = await Promise.all([page.waitForRequest('**/storage/upload**'), page.reload()])
    await slot.getByText('已传好').waitFor()

    expect(again.url()).toBe(name)
    const { materials } = await world.cloud.as(openid).read(id)
    expect(materials).toEqual({ 'identity-mother': { front: expect.objectContaining({ kind: 'photo' }) } })
    expect(errors).toEqual([])
    await close()
  })
})

describe('the way back after submitting', () => {
  it('leads to nothing that could be submitted or changed once more', async () => {
    const openid = 'oWentBack'
    const mother = world.cloud.as(openid)
    const { id } = await draft(world.cloud, mother, aNewborn(TODAY).named('郑清越').answers())
    const { page, errors, close } = await world.shop.phoneOf(openid)
    await openTaskList(page, id)
    await readAndConfirm(page)
    await seen(page, '#submit').click()
    await said(page, '窗口正在核对').waitFor()

    const submitted = page.url()
    await page.goBack()
    await page.waitForFunction((before) => window.location.href !== before, submitted)
    await said(page, '窗口正在核对').waitFor()

    expect(await page.locator('#submit, #step-check').locator('visible=true').count()).toBe(0)
    const { status, journal } = await mother.read(id)
    expect(status).toBe('submitted')
    expect(journal.filter(({ type }) => type === 'submitted')).toHaveLength(1)
    expect(errors).toEqual([])
    await close()
  })
})
