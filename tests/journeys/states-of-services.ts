import type { Page } from 'playwright-core'
import type { Service } from '../../domain/definition/service'
import { services } from '../../domain/services'
import { familyIn, OPEN_SERVICES } from '../support/situations'
import { seen } from './filling'
import type { State } from './states'

const MOST_PAGES = 30

/** Through any guide to its list: answers what lets one in, picks the first of what is to be picked. */
const walkToList = async (page: Page, service: Service): Promise<void> => {
  for (let turn = 0; turn < MOST_PAGES; turn += 1) {
    await page.locator('#start, #next, #all-yes, [id^="answer-"]').locator('visible=true').first().waitFor()
    if (await seen(page, '#start').isVisible()) return
    if (await seen(page, '#all-yes').isVisible()) await seen(page, '#all-yes').click()
    else if (await seen(page, '[id^="answer-"]').isVisible()) await letIn(page, service)
    else await pickTheFirst(page)
  }
  throw new Error(`no end to the guide of ${service.id}`)
}

const letIn = async (page: Page, service: Service): Promise<void> => {
  for (const { text, excludesOn } of service.screening) {
    if (!(await page.getByText(text, { exact: true }).locator('visible=true').first().isVisible())) continue
    await seen(page, excludesOn === 'no' ? '#answer-yes' : '#answer-no').click()
    return
  }
  throw new Error(`a question that ${service.id} does not have`)
}

const pickTheFirst = async (page: Page): Promise<void> => {
  for (const group of await page.getByRole('radiogroup').locator('visible=true').all()) {
    if ((await group.locator('[aria-checked=true]').count()) === 0) await group.getByRole('radio').first().click()
  }
  for (const select of await page.locator('select').locator('visible=true').all()) {
    if ((await select.inputValue()) === '') await select.selectOption({ index: 1 })
  }
  // What was picked may bring up more.
  if (await seen(page, '#next').isEnabled()) await seen(page, '#next').click()
}

/** The pages which another service fills differently: its list, its sections, its photos. */
const statesOf = (service: Service): readonly State[] => {
  const of = `of-${service.id}` as const
  const url =
    (path: string, more = ''): State['url'] =>
    (families) =>
      `/${path}?id=${familyIn(families, of).id}${more}`
  return [
    {
      name: `${service.id}-guide-list`,
      of: 'nobody',
      url: `/pages/guide/index?service=${service.id}`,
      act: (page) => walkToList(page, service),
      ready: '开始填写',
    },
    {
      name: `${service.id}-consent`,
      of: 'nobody',
      url: `/pages/guide/index?service=${service.id}`,
      act: async (page) => {
        await walkToList(page, service)
        await seen(page, '#start').click()
      },
      ready: '先说明白，再填写',
    },
    { name: `${service.id}-tasks`, of, url: url('pages/apply/index'), ready: /还差|只差/ },
    ...service.form
      .filter(({ when }) => when === undefined)
      .map(
        ({ id, title }): State => ({
          name: `${service.id}-section-${id}`,
          of,
          url: url('pages/apply/section/index', `&section=${id}`),
          ready: title,
        }),
      ),
    { name: `${service.id}-photos`, of, url: url('pages/apply/photos/index'), ready: /拍/ },
  ]
}

const isElsewhere = ({ id }: Service) => id !== 'newborn-yuanling'

/** Every other service of the catalogue; one that is suspended says so. */
export const STATES_OF_SERVICES: readonly State[] = [
  ...OPEN_SERVICES.filter(isElsewhere).flatMap(statesOf),
  ...services
    .filter(({ edition }) => edition.status === 'suspended')
    .map(
      ({ id }): State => ({
        name: `${id}-suspended`,
        of: 'nobody',
        url: `/pages/guide/index?service=${id}`,
        ready: /没有开放|暂停|暂不/,
      }),
    ),
]
