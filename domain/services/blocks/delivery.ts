import { address, choice, of, personName, phone, section } from '../../definition/builders'
import { is } from '../../definition/condition'
import type { Section } from '../../definition/service'

const byPost = is('delivery.way', 'post')

/** 邮寄 or 自取, chosen when applying; who pays the courier differs between counties. */
export const delivery = (
  paper: string,
  { post, collect }: { readonly post: string; readonly collect: string },
): Section =>
  section('delivery', '领取方式', [
    choice('delivery.way', `${paper}怎么领`, [
      { value: 'post', label: '邮寄', hint: post },
      { value: 'collect', label: '自己领取', hint: collect },
    ]),
    address('delivery.address', '邮寄地址', { when: byPost }),
    personName('delivery.contact', '收件人', { when: byPost }),
    phone('delivery.phone', '收件人手机号', { when: byPost }),
  ])

export const ofTheDelivery: readonly string[] = of('delivery', 'way', 'address', 'contact', 'phone')
