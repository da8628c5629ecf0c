import type { Field, FieldKind } from '../../domain/definition/service'
import type { WeappPhone } from './weapp-phone'

/** What somebody types, key by key, into a field of this kind. */
const TYPED: Readonly<Partial<Record<FieldKind, string>>> = {
  'newborn-name': '周清和',
  name: '周清和',
  text: '沅陵县第一中学',
  address: '沅陵镇太常村3组',
  phone: '13807450001',
  'id-number': '431222199506120044',
}

export interface Typing {
  readonly field: string
  readonly kind: FieldKind
  /** Bytes of setData of each key. */
  readonly keys: readonly number[]
  /** How often the page was drawn for one key, at most. */
  readonly calls: number
}

const bare = (text: string): string => text.replace(/ /g, '')

/**
 * Types into one field from its first sign on, behind what stands in it: what the page hands to the input (an ID number in
 * groups) is what the next key comes after. The first key also shows that something is to be saved: it is left out.
 */
export const typeInto = async (phone: WeappPhone, id: string, text: string) => {
  const signs = [...text]
  const keys: number[] = []
  let standing = ''
  let calls = 0
  for (const [at, sign] of signs.entries()) {
    const before = phone.page.sent.length
    const typed = `${standing}${sign}`
    await phone.type(id, typed)
    const sent = phone.page.sent.slice(before)
    standing = sent.flatMap(({ texts }) => texts).find((handed) => bare(handed) === bare(typed)) ?? typed
    if (at === 0) continue
    keys.push(sent.reduce((all, { bytes }) => all + bytes, 0))
    calls = Math.max(calls, sent.length)
  }
  return { keys, calls }
}

/** Types into every field on the page that is typed, as a person would, and tells what each key cost. */
export const typeEverywhere = async (phone: WeappPhone, fields: readonly Field[]): Promise<readonly Typing[]> => {
  const found: Typing[] = []
  for (const { path, kind, confirmed } of fields) {
    const text = TYPED[kind]
    if (text === undefined) continue
    const id = path.replace(/\./g, '-')
    for (const one of confirmed === true ? [id, `${id}-again`] : [id]) {
      // What another answer says already is shown there and not typed.
      const node = phone.find(one)
      if (node === undefined || !phone.hears(node, 'input')) continue
      found.push({ field: one, kind, ...(await typeInto(phone, one, text)) })
    }
  }
  return found
}
