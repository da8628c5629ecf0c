import {
  ADDRESS_BOOK,
  address,
  choice,
  of,
  personName,
  phone,
  sameAs,
  sameByDefault,
  section,
} from '../../definition/builders'
import type { Condition } from '../../definition/condition'
import { is } from '../../definition/condition'
import type { Field, Person, Section } from '../../definition/service'

const byPost = is('delivery.way', 'post')

/** Somebody of the form to whom a paper may be sent: 妈妈, 女方, 监护人. */
export interface Receiver {
  readonly prefix: string
  readonly title: string
  /** The paper goes to them unless somebody says otherwise: they apply. */
  readonly applies?: Condition | 'always'
  /** Of a delegate no address is asked. By default: where they live is asked of all who come this far. */
  readonly hasAddress?: true | 'by-default'
}

/** Where a paper is posted to. All of it is offered that the form knows already; only a new address is typed. */
export const postedTo = (byPost: Condition, receivers: readonly Receiver[]): readonly Field[] => {
  const offer = ({ prefix, title, applies }: Receiver, name: string, label: string) => {
    const same = sameAs(`${prefix}.${name}`, `${title}${label}`)
    if (applies === undefined) return [same]
    const byDefault = sameByDefault(same.field, same.label, applies === 'always' ? undefined : applies)
    return applies === 'always' ? [byDefault] : [byDefault, same]
  }
  const shared = (name: string, label: string) => receivers.flatMap((receiver) => offer(receiver, name, label))
  const addresses = receivers
    .filter(({ hasAddress }) => hasAddress !== undefined)
    .flatMap((receiver) => [
      ...(receiver.hasAddress === 'by-default'
        ? offer(receiver, 'livingAddress', '的居住地址')
        : [sameAs(`${receiver.prefix}.livingAddress`, `${receiver.title}的居住地址`)]),
      sameAs(`${receiver.prefix}.registeredAddress`, `${receiver.title}的户籍地址`),
    ])
  return [
    address('delivery.address', '邮寄地址', {
      when: byPost,
      suggest: ADDRESS_BOOK,
      ...(addresses.length === 0 ? {} : { sameAs: addresses }),
    }),
    personName('delivery.contact', '收件人', { when: byPost, sameAs: shared('name', '') }),
    phone('delivery.phone', '收件人手机号', { when: byPost, sameAs: shared('phone', '的手机号') }),
  ]
}

/** 邮寄 or 自取, chosen when applying; who pays the courier differs between counties. */
export const delivery = (
  paper: string,
  { post, collect }: { readonly post: string; readonly collect: string },
  receivers: readonly Receiver[],
): Section =>
  section('delivery', '领取方式', [
    choice('delivery.way', `${paper}怎么领`, [
      { value: 'post', label: '邮寄', hint: post },
      { value: 'collect', label: '自己领取', hint: collect },
    ]),
    ...postedTo(byPost, receivers),
  ])

/** Where the family had its last paper sent. */
export const theReceiver: Person = { prefix: 'delivery', is: 'receiver' }

export const ofTheDelivery: readonly string[] = of('delivery', 'way', 'address', 'contact', 'phone')
