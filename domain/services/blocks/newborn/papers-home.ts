import { address, choice, office, personName, phone, sectionWhen } from '../../../definition/builders'
import { all, any, chosen, is } from '../../../definition/condition'
import type { Section } from '../../../definition/service'
import { wantsHousehold } from './household'
import { CERTIFICATE } from './item-ids'

const POST_OR_COLLECT = { post: '邮寄', collect: '自己领取' } as const

const postsCertificate = all(chosen(CERTIFICATE), is('delivery.certificate', 'post'))
const postsHousehold = all(wantsHousehold, is('delivery.household', 'post'))
const postsAny = any(postsCertificate, postsHousehold)

/** How the two papers come home. */
export const papersHome = (): Section =>
  sectionWhen(any(chosen(CERTIFICATE), wantsHousehold), 'delivery', '领取方式', [
    choice('delivery.certificate', '《出生医学证明》怎么领', POST_OR_COLLECT, { when: chosen(CERTIFICATE) }),
    choice('delivery.household', '户口登记页怎么领', POST_OR_COLLECT, { when: wantsHousehold }),
    office('delivery.station', '领取的派出所', 'police-station', {
      when: all(wantsHousehold, is('delivery.household', 'collect')),
    }),
    address('delivery.address', '邮寄地址', { when: postsAny }),
    personName('delivery.contact', '收件人', { when: postsAny }),
    phone('delivery.phone', '收件人手机号', { when: postsAny }),
  ])
