import type { Field, FieldKind } from '../../domain/definition/service'
import type { WeappPhone } from './weapp-phone'

/** What somebody types, key by key, into a field of this kind. */
const TYPED: Readonly<Partial<Record<FieldKind, string>>> = {
  'newborn-name': '周清和',
  name: '周清和',
  text: '沅陵县第一中学',
  address: '沅陵镇太常村3组',
  phone: '13807450001',
  'id-number': '43122219950612',
}

export interface Typing {
  readonly field: string
  readonly kind: FieldKind
  /** Bytes of setData of each key. */
  readonly keys: readonly number[]
  /** The same without the text that stood there before: Taro sends back the whole text of a field with every key. */
  readonly own: readonly number[]
  /** How often the page was drawn for one key, at most. */
  readonly calls: number
}

/** Types into one field from its first sign on. The first key also shows that something is to be saved: it is left out. */
export const typeInto = async (phone: WeappPhone, id: string, text: string) => {
  const signs = [...text]
  await phone.type(id, signs[0] ?? '')
  const keys: number[] = []
  const own: number[] = []
  let calls = 0
  for (let length = 2; length <= signs.length; length += 1) {
    const before = phone.page.sent.length
    await phone.type(id, signs.slice(0, length).join(''))
    const sent = phone.page.sent.slice(before)
    const cost = sent.reduce((all, { bytes }) => all + bytes, 0)
    keys.push(cost)
    own.push(cost - Buffer.byteLength(signs.slice(0, length - 1).join('')))
    calls = Math.max(calls, sent.length)
  }
  return { keys, own, calls }
}

/** Types into every field on the page that is typed, as a person would, and tells what each key cost. */
export const typeEverywhere = async (phone: WeappPhone, fields: readonly Field[]): Promise<readonly Typing[]> => {
  const found: Typing[] = []
  for (const { path, kind, confirmed } of fields) {
    const text = TYPED[kind]
    if (text === undefined) continue
    const id = path.replace(/\./g, '-')
    for (const one of confirmed === true ? [id, `${id}-again`] : [id]) {
      if (phone.find(one) === undefined) continue
      found.push({ field: one, kind, ...(await typeInto(phone, one, text)) })
    }
  }
  return found
}
