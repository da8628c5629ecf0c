import type { Contact, Office } from '../../domain/definition/service'

/** Where a paper is fetched: place, address, hours and phone. What the county has not told us is left out. */
export const pickUpLines = (office: Office | undefined, contact: Contact): readonly string[] => {
  const unknown = [
    ...(office?.address === undefined ? ['地址'] : []),
    ...(office?.hours === undefined ? ['办公时间'] : []),
  ]
  return [
    ...(office === undefined ? [] : [`地点：${office.name}`]),
    ...(office?.address === undefined ? [] : [`地址：${office.address}`]),
    ...(office?.hours === undefined ? [] : [`时间：${office.hours}`]),
    `电话：${contact.phone}（${contact.title}）`,
    ...(unknown.length === 0 ? [] : [`${unknown.join('和')}县里还没有提供，去之前先打电话问`]),
  ]
}
