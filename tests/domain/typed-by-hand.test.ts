import { repetitionOf } from '../../domain/definition/fields'
import type { FieldKind } from '../../domain/definition/service'
import { prune } from '../../domain/intake/prune'
import { formOf, offeredTo, takenOf } from '../../domain/intake/taken'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { aNewborn, TODAY } from '../builders/family'

/** What a thumb types letter by letter; all else is picked, ticked or read off. */
const TYPED: readonly FieldKind[] = ['text', 'name', 'newborn-name', 'id-number', 'phone', 'address']

/** The fields that a family types, though it takes what is offered under these prefixes. */
const typedBy = (household: string): readonly string[] => {
  const family = aNewborn().with({ 'household.head': household, 'delivery.certificate': 'post' })
  const picked = Object.fromEntries(
    Object.entries(family.answers()).filter(([path]) => {
      const field = service.form.flatMap(({ fields }) => fields).find((one) => one.path === path)
      return field === undefined ? !path.includes('.again') && !path.includes('.same') : !TYPED.includes(field.kind)
    }),
  )
  const written = { ...picked, 'mother.registeredAddress': '湖南省沅陵县沅陵镇太常村3组12号' }
  const form = formOf(service, prune(service, written, TODAY), TODAY)
  return (
    form.fields
      .filter(({ kind, required }) => TYPED.includes(kind) && required)
      .filter((field) => takenOf(field, form) === undefined)
      // Where a parcel goes is one tap; a father may be registered elsewhere, so that is counted as typed.
      .filter((field) => !(field.path.startsWith('delivery.') && offeredTo(field, form).length > 0))
      .flatMap(({ path, confirmed }) => (confirmed === true ? [path, repetitionOf(path)] : [path]))
  )
}

describe('the plain newborn form, without reading pictures', () => {
  it.each(['mother', 'father'])('has ten fields to type when the %s heads the household', (head) => {
    expect(typedBy(head)).toEqual([
      'newborn.name',
      'newborn.name.again',
      'mother.name',
      'mother.idNumber',
      'mother.registeredAddress',
      'mother.phone',
      'father.name',
      'father.idNumber',
      'father.registeredAddress',
      'father.phone',
    ])
  })

  it('has two more when a grandparent does: name and number', () => {
    expect(typedBy('grandfather')).toHaveLength(12)
  })
})
