import type { Office } from '../../definition/service'

/** Hospitals with a maternity ward in the county; S004 §三.1 names the kind, the county keeps the list. */
const hospitals: readonly Office[] = [
  { id: 'yl-people-hospital', kind: 'hospital', name: '沅陵县人民医院', region: '431222' },
  { id: 'yl-tcm-hospital', kind: 'hospital', name: '沅陵县中医医院', region: '431222' },
  { id: 'yl-maternity-hospital', kind: 'hospital', name: '沅陵县妇幼保健院', region: '431222' },
]

/** The 21 towns; each has a police station and a service centre (S004 §七). The seat of the county comes first. */
const towns: Readonly<Record<string, string>> = {
  '431222115': '沅陵镇',
  '431222102': '麻溪铺镇',
  '431222105': '五强溪镇',
  '431222110': '明溪口镇',
  '431222111': '凉水井镇',
  '431222112': '七甲坪镇',
  '431222113': '筲箕湾镇',
  '431222114': '官庄镇',
  '431222223': '杜家坪乡',
  '431222224': '楠木铺乡',
  '431222230': '肖家桥乡',
  '431222234': '火场土家族乡',
  '431222238': '陈家滩乡',
  '431222239': '清浪乡',
  '431222245': '借母溪乡',
  '431222247': '荔溪乡',
  '431222248': '大合坪乡',
  '431222250': '马底驿乡',
  '431222251': '北溶乡',
  '431222252': '二酉乡',
  '431222253': '盘古乡',
}

// The first key of an object that looks like a number comes first whatever was written, so the seat is put there.
const SEAT = '431222115'
const codes = [SEAT, ...Object.keys(towns).filter((code) => code !== SEAT)]

const ofEveryTown = (kind: Office['kind'], prefix: string, ending: string): readonly Office[] =>
  codes.map((code) => ({ id: `${prefix}-${code}`, kind, name: `${towns[code] ?? ''}${ending}`, region: code }))

export const officesOfYuanling: readonly Office[] = [
  ...hospitals,
  ...ofEveryTown('police-station', 'yl-ps', '派出所'),
  ...ofEveryTown('service-centre', 'yl-sc', '便民服务中心'),
]
