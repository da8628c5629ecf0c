import { chongqingRecordQuery as query } from '../../domain/services/chongqing-record-query'
import { recordPeople } from '../../local-cloud/sample/record-people'
import { ask } from './asking'
import { seen } from './filling'
import type { State } from './states'

const [withLicence, withoutLicence] = recordPeople as [(typeof recordPeople)[0], (typeof recordPeople)[0]]
const [onlyChild, rebirth] = (query.form[0]?.options ?? []).map(({ label }) => label) as [string, string]

/** Nobody may ask often, so each state has a phone of its own. */
const records = (name: string, ready: string, act?: State['act'], of: State['of'] = 'nobody'): State => ({
  name: `records-${name}`,
  of,
  url: `/pages/records/index?query=${query.id}`,
  ready,
  ...(act === undefined ? {} : { act }),
})

/** A register that is looked into, with everything it can say. */
export const STATES_OF_RECORDS: readonly State[] = [
  records('ask', query.about),
  records('mistaken', '有 4 处要改', (page) => seen(page, '#search').click()),
  records('found', `查到您的${onlyChild}`, (page) => ask(page, onlyChild, withLicence), 'begun'),
  records('found-paper', `查到您的${rebirth}`, (page) => ask(page, rebirth, withoutLicence), 'filling'),
  records('none', `没有查到您的${rebirth}`, (page) => ask(page, rebirth, withLicence), 'ready'),
  records(
    'mismatch',
    '姓名和身份证号对不上',
    (page) => ask(page, rebirth, { ...withLicence, name: '周无名' }),
    'mistaken',
  ),
  { ...records('offline', '网络不太通畅', (page) => ask(page, rebirth, withLicence)), look: { isOffline: true } },
  { ...records('closed', '没有开放'), url: '/pages/records/index?query=none' },
]
