import type { Page } from 'playwright-core'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { aNewborn, TODAY } from '../builders/family'
import { aBlurredPicture, aCardFront, aClearPicture, aPhotoOf } from '../builders/pictures'
import { type Families, familyIn, type Situation } from '../support/situations'
import { confirmPapers, throughTheGuide } from './applying'
import type { Look } from './browser'
import { seen, writeName } from './filling'
import { STATES_OF_RECORDS } from './states-of-records'
import { STATES_OF_SERVICES } from './states-of-services'

/** A page in one of its states, as somebody sees it. */
export interface State {
  readonly name: string
  /** Whose phone it is. */
  readonly of: Situation | 'clerk'
  /** The address behind the `#`. */
  readonly url: string | ((families: Families) => string)
  readonly look?: Look
  /** What is done on the page until it is in this state. */
  readonly act?: (page: Page) => Promise<void>
  /** A text that is to be seen at the end. */
  readonly ready: string | RegExp
}

const HOME = '/pages/home/index'
const GUIDE = `/pages/guide/index?service=${service.id}`

const home = (of: Situation, ready: string): State => ({ name: `home-${of}`, of, url: HOME, ready })

const page =
  (path: string) =>
  (of: Situation, ready: string, act?: State['act']): State => ({
    name: `${path.replace(/^pages\/|\/index$/g, '').replace(/\//g, '-')}-${of}`,
    of,
    url: (families) => `/${path}?id=${familyIn(families, of).id}`,
    ready,
    ...(act === undefined ? {} : { act }),
  })
const tasks = page('pages/apply/index')
const photos = page('pages/apply/photos/index')
const cards = page('pages/apply/cards/index')
const sign = page('pages/apply/sign/index')
const check = page('pages/apply/check/index')
const progress = page('pages/progress/index')

const section = (of: Situation, name: string, ready: string, act?: State['act']): State => ({
  name: `section-${name}-${of}`,
  of,
  url: (families) => `/pages/apply/section/index?id=${familyIn(families, of).id}&section=${name}`,
  ready,
  ...(act === undefined ? {} : { act }),
})

const deskCase = (of: Situation, ready: string, act?: State['act']): State => ({
  name: `desk-case-${of}`,
  of: 'clerk',
  url: (families) => `/desk/case/index?id=${familyIn(families, of).id}`,
  ready,
  ...(act === undefined ? {} : { act }),
})

const answerAll = async (at: Page): Promise<void> => {
  for (const { text } of service.screening) await at.getByText(text).locator('visible=true').first().waitFor()
  await seen(at, '#all-yes').click()
}
const toApplicant = async (at: Page): Promise<void> => {
  await answerAll(at)
  await seen(at, '#next').waitFor()
}
const toFew = async (at: Page): Promise<void> => {
  await toApplicant(at)
  await at
    .getByRole('radio', { name: /妈妈|母亲/ })
    .locator('visible=true')
    .first()
    .click()
}
const toList = async (at: Page): Promise<void> => {
  await at.evaluate((to) => {
    window.location.hash = to
  }, `#${HOME}`)
  const family = aNewborn(TODAY).withParentsOfDifferentEthnicity()
  await throughTheGuide(at, service, family.answers())
}

const photograph = (picture: () => Promise<Buffer>) => async (at: Page) => {
  const [chooser] = await Promise.all([at.waitForEvent('filechooser'), seen(at, '[id^="photo-"]').click()])
  await chooser.setFiles({ name: 'picture.jpg', mimeType: 'image/jpeg', buffer: await picture() })
}

/** From the consent to what was read of one card, beside what somebody wrote before. */
const readACard = async (at: Page): Promise<void> => {
  await seen(at, '#consent-reading').click()
  await at.locator('#consent-reading[aria-checked="true"]').locator('visible=true').waitFor()
  await photograph(() => aPhotoOf(aCardFront()))(at)
  await at.getByText('已传好').locator('visible=true').first().waitFor()
  await seen(at, '#cards-done').click()
}

/** Every section of the form that a family in this situation sees. */
const sectionsOf = (of: Situation, wanted: readonly string[]): readonly State[] =>
  service.form.filter(({ id }) => wanted.includes(id)).map(({ id }) => section(of, id, '步，共'))

const FORM = ['matter', 'newborn', 'mother', 'father', 'household', 'insurance', 'delivery']

/** Every page of the product in the states that matter: what `npm run screens` draws and axe looks at. */
export const STATES: readonly State[] = [
  home('nobody', '您在哪里办'),
  home('begun', '继续填写'),
  home('returned', '去修改'),
  home('submitted', '窗口正在核对'),
  home('accepted', '办理中'),
  home('due', '等您缴费'),
  home('delayed', '稍有延迟'),
  home('completed', '已办好'),
  home('withdrawn', '已撤回'),
  { ...home('nobody', '再试一次'), name: 'home-offline', look: { isOffline: true } },

  { name: 'guide-1-question', of: 'nobody', url: GUIDE, ready: service.screening[0]?.text ?? '' },
  {
    name: 'guide-2-excluded',
    of: 'nobody',
    url: GUIDE,
    act: (at) => seen(at, `#not-${service.screening[0]?.id}`).click(),
    ready: service.screening[0]?.reason ?? '',
  },
  { name: 'guide-3-items', of: 'nobody', url: GUIDE, act: answerAll, ready: '要办哪几件' },
  { name: 'guide-4-applicant', of: 'nobody', url: GUIDE, act: toApplicant, ready: '由谁申请' },
  { name: 'guide-5-few', of: 'nobody', url: GUIDE, act: toFew, ready: '再问几件事' },
  { name: 'guide-6-list', of: 'nobody', url: GUIDE, act: toList, ready: '开始填写' },
  { name: 'guide-no-service', of: 'nobody', url: '/pages/guide/index?service=none', ready: '没有开放' },

  tasks('begun', '拍材料'),
  tasks('filling', '3 / 7 张'),
  tasks('mistaken', '拍材料'),
  tasks('ready', '检查并提交'),
  tasks('returned', '请写到门牌号'),

  ...sectionsOf('begun', FORM),
  ...sectionsOf('ready', [...FORM, 'ethnicity']),
  ...['newborn', 'mother', 'father'].map((name) =>
    section('mistaken', name, '先存着，稍后再改', (at) => seen(at, '#go-on').click()),
  ),
  {
    ...section('begun', 'mother', '写一两个字来找', (at) => seen(at, '#mother-ethnicity').click()),
    name: 'section-mother-searching',
  },
  section('begun', 'household', '先存着，稍后再改', (at) => seen(at, '#go-on').click()),

  {
    name: 'section-question-returned',
    of: 'returned',
    url: (families) => `/pages/apply/section/index?id=${familyIn(families, 'returned').id}&question=validId`,
    ready: '请按实际情况回答',
  },

  photos('begun', '人像面'),
  photos('ready', '已传好'),
  photos('returned', '看不清有效期'),
  { ...photos('mistaken', '点此重拍', photograph(aBlurredPicture)), name: 'apply-photos-wrong' },
  { ...photos('mistaken', '已传好', photograph(aClearPicture)), name: 'apply-photos-one-taken' },

  cards('begun', '我同意用微信识别证件照片'),
  { ...cards('mistaken', '要您单独看一遍', readACard), name: 'apply-cards-read' },

  sign('begun', '签'),
  sign('filling', '签'),
  { ...sign('mistaken', '签', writeName), name: 'apply-sign-written' },
  {
    ...sign('mistaken', '还没有签', (at) => seen(at, '#sign-done').click()),
    name: 'apply-sign-empty',
  },
  {
    ...sign('begun', '打字写的姓名不是手写签名', (at) => seen(at, '#type-instead').click()),
    name: 'apply-sign-typing',
  },
  sign('ready', '已签'),

  check('begun', '没办好'),
  check('mistaken', '没办好'),
  check('ready', '请先核对证件样张'),
  {
    ...check('ready', '提交申请', (at) => confirmPapers(at)),
    name: 'apply-check-agreed',
  },

  progress('submitted', '窗口正在核对'),
  progress('returned', '请改好这 3 处'),
  progress('accepted', '原则上最迟'),
  progress('due', '请缴费'),
  progress('delayed', '稍有延迟'),
  progress('rejected', '没有办成'),
  progress('completed', '全部办好了'),
  progress('withdrawn', '已经撤回'),
  {
    name: 'progress-not-found',
    of: 'nobody',
    url: '/pages/progress/index?id=00000000-0000-4000-8000-000000000000',
    ready: '没有打开',
  },
  { ...progress('submitted', '再试一次'), name: 'progress-offline', look: { isOffline: true } },

  { name: 'desk-queue', of: 'clerk', url: '/desk/queue/index', ready: '没有送到办理部门' },
  { name: 'desk-queue-not-staff', of: 'nobody', url: '/desk/queue/index', ready: '窗口' },
  deskCase('submitted', '林秋月'),
  deskCase('returned', '林秋月'),
  deskCase('resubmitted', '上次告知的 3 处'),
  {
    ...deskCase('resubmitted', '有 1 处上次就能告知', async (at) => {
      // What a clerk has marked is still marked when the page is opened again.
      const mark = seen(at, '#mark-field-mother-phone')
      if ((await mark.getAttribute('aria-checked')) !== 'true') await mark.click()
    }),
    name: 'desk-case-sent-back-again',
  },
  deskCase('rejected', '林秋月'),
  deskCase('due', '林秋月'),

  { name: 'inbox-nobody', of: 'nobody', url: '/pages/inbox/index', ready: /消息/ },
  { name: 'inbox-completed', of: 'completed', url: '/pages/inbox/index', ready: /办好/ },
  { name: 'inbox-returned', of: 'returned', url: '/pages/inbox/index', ready: /补正|修改/ },
  { name: 'mine-nobody', of: 'nobody', url: '/pages/mine/index', ready: '没有保存您的材料' },
  { name: 'mine-submitted', of: 'submitted', url: '/pages/mine/index', ready: '更新' },
  page('pages/kept/receipt/index')('submitted', '收件凭证'),
  page('pages/kept/copy/index')('submitted', '我填的内容'),
  page('pages/mine/application/index')('submitted', '照片'),
  { name: 'waiting-nothing', of: 'nobody', url: '/pages/waiting/index', ready: '都送到了' },
  {
    name: 'cosign-no-invitation',
    of: 'nobody',
    url: '/pages/cosign/index?invitation=none',
    ready: /失效|过期|打开|没有/,
  },

  ...STATES_OF_SERVICES,
  ...STATES_OF_RECORDS,
]
