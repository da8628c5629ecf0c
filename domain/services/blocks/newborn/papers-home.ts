import { choice, office, sameByDefault, sectionWhen } from '../../../definition/builders'
import { all, any, chosen, is } from '../../../definition/condition'
import type { Section } from '../../../definition/service'
import { postedTo } from '../delivery'
import { wantsHousehold } from './household'
import { CERTIFICATE } from './item-ids'
import { byDelegate } from './matter'

const POST_OR_COLLECT = { post: '邮寄', collect: '自己领取' } as const

const postsCertificate = all(chosen(CERTIFICATE), is('delivery.certificate', 'post'))
const postsHousehold = all(wantsHousehold, is('delivery.household', 'post'))
const postsAny = any(postsCertificate, postsHousehold)

/** How the two papers come home. */
export const papersHome = (): Section =>
  sectionWhen(any(chosen(CERTIFICATE), wantsHousehold), 'delivery', '领取方式', [
    choice('delivery.certificate', '《出生医学证明》怎么领', POST_OR_COLLECT, { when: chosen(CERTIFICATE) }),
    choice('delivery.household', '户口登记页怎么领', POST_OR_COLLECT, { when: wantsHousehold }),
    // It is handed out where it was made; the form has a blank for another station of the county.
    office('delivery.station', '领取的派出所', 'police-station', {
      when: all(wantsHousehold, is('delivery.household', 'collect')),
      sameAs: [sameByDefault('household.policeStation', '入户的派出所')],
    }),
    ...postedTo(postsAny, [
      { prefix: 'mother', title: '妈妈', applies: is('applicant', 'mother'), hasAddress: 'by-default' },
      { prefix: 'father', title: '爸爸', applies: is('applicant', 'father'), hasAddress: 'by-default' },
      { prefix: 'delegate', title: '受托人', applies: byDelegate },
    ]),
  ])
