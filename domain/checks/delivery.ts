import { fieldAt } from '../definition/fields'
import type { Item, Service } from '../definition/service'
import { rulesOf } from '../fields'
import { familyPartOf } from '../plan/done-by'

/** What is wrong with how papers reach a family, when it is reminded, and on whose phone it is told. */
export const lintDelivery = (service: Service): readonly string[] => [
  ...service.items.flatMap((item) => [...delivery(service, item), ...reminders(item)]),
  ...contact(service),
]

const optionsAt = (service: Service, path: string): readonly string[] =>
  fieldAt(service, path)?.options?.map(({ value }) => value) ?? []

const delivery = (service: Service, { id, delivery: given }: Item): readonly string[] => {
  if (given === undefined) return []
  const options = optionsAt(service, given.field)
  const office = given.officeField === undefined ? undefined : fieldAt(service, given.officeField)
  return [
    ...(['post', 'collect'].every((way) => options.includes(way))
      ? []
      : [`delivery of ${id} reads ${given.field}, which does not offer post and collect`]),
    ...(given.officeField !== undefined && (office === undefined || rulesOf(office).needs !== 'officeKind')
      ? [`delivery of ${id} names ${given.officeField}, which is no office`]
      : []),
  ]
}

const reminders = (item: Item): readonly string[] => {
  const { days: last = 0, remindAfterDays = [] } = familyPartOf(item)?.within ?? {}
  return remindAfterDays.some((days) => days < 1 || days >= last)
    ? [`item ${item.id} reminds on a day that is not before its last`]
    : []
}

const contact = (service: Service): readonly string[] => {
  if (service.contact === undefined) return []
  const { by, phones } = service.contact
  const applicants = optionsAt(service, by)
  return [
    ...(applicants.length === 0 ? [`the contact is chosen by ${by}, which is no choice`] : []),
    ...applicants.filter((who) => phones[who] === undefined).map((who) => `there is no phone of contact ${who}`),
    ...Object.values(phones)
      .filter((path) => {
        const field = fieldAt(service, path)
        return field === undefined || rulesOf(field).receivesSms !== true
      })
      .map((path) => `the contact names ${path}, which is no phone`),
  ]
}
