import { join } from 'node:path'
import type { ApplicationView } from '../../domain/casework/state/view'
import { bareCase } from '../builders/bare-case'
import { runPages } from '../support/run-pages'
import { sevenItems as service } from './seven-items'
import type * as Pages from './seven-items-pages'

const AT = '2026-11-24T02:00:00.000Z'

/** Accepted, for parents who are not married: six items, the certificate is done. */
const accepted: ApplicationView & { readonly links: object; readonly thumbnails: object; readonly marks: readonly [] } =
  {
    ...bareCase(service, AT),
    status: 'accepted',
    answers: {
      'screening.named': 'yes',
      'screening.married': 'no',
      items: service.items.map(({ id }) => id).filter((id) => id !== 'registration'),
    },
    items: Object.fromEntries(
      service.items
        .filter(({ id }) => id !== 'registration')
        .map(({ id }) => [id, { status: id === 'birth-certificate' ? 'done' : 'waiting', at: AT, tries: 0 }] as const),
    ),
    dueAt: '2027-01-14',
    revision: 3,
    journal: [{ type: 'accepted', at: AT }],
    links: {},
    thumbnails: {},
    marks: [],
  }

const pagesOf = (view: ApplicationView) => {
  const answer = { ok: true, data: view }
  return runPages<typeof Pages>(join(__dirname, 'seven-items-pages.tsx'), () =>
    Promise.resolve({ json: () => Promise.resolve(answer) }),
  )
}

describe('an item that the answers to the screening closed', () => {
  it('is listed on the progress page and at the desk, with the way to do it elsewhere', async () => {
    const pages = await pagesOf(accepted)
    for (const text of [await pages.progressOf(accepted.id), await pages.deskCaseOf(accepted.id)]) {
      expect(text).toContain('生育登记在结婚以后办')
      expect(text).toContain('请领结婚证以后到街道办理生育登记')
    }
    pages.closeWindow()
  }, 30_000)

  it('is on neither page of a family to whom nothing is closed; the card has a day of its own', async () => {
    const pages = await pagesOf({ ...accepted, answers: { ...accepted.answers, 'screening.married': 'yes' } })
    const progress = await pages.progressOf(accepted.id)
    expect(progress).not.toContain('到别处办')
    expect(progress).toContain('作出决定')
    expect(await pages.deskCaseOf(accepted.id)).not.toContain('不在这里办的事项')
    pages.closeWindow()
  }, 30_000)
})
