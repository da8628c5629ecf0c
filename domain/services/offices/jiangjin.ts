import type { Office } from '../../definition/service'

/** The towns of 江津区. They decide on 光荣证 and 再生育服务证 (渝卫发〔2019〕69号). */
const TOWNS: Readonly<Record<string, string>> = {
  '500116001': '几江街道',
  '500116002': '德感街道',
  '500116004': '双福街道',
  '500116005': '鼎山街道',
  '500116006': '圣泉街道',
  '500116101': '油溪镇',
  '500116102': '吴滩镇',
  '500116103': '石门镇',
  '500116104': '朱杨镇',
  '500116105': '石蟆镇',
  '500116106': '永兴镇',
  '500116107': '塘河镇',
  '500116108': '白沙镇',
  '500116109': '龙华镇',
  '500116110': '李市镇',
  '500116111': '慈云镇',
  '500116112': '蔡家镇',
  '500116113': '中山镇',
  '500116114': '嘉平镇',
  '500116115': '柏林镇',
  '500116116': '先锋镇',
  '500116117': '珞璜镇',
  '500116118': '贾嗣镇',
  '500116119': '夏坝镇',
  '500116120': '西湖镇',
  '500116121': '杜市镇',
  '500116122': '广兴镇',
  '500116123': '四面山镇',
  '500116124': '支坪镇',
  '500116125': '四屏镇',
}

const townOf = (code: string): string => `jj-${code}`

const towns: readonly Office[] = Object.entries(TOWNS).map(([code, name]) => ({
  id: townOf(code),
  kind: 'town',
  name: `${name}便民服务中心`,
  region: code,
}))

/** A sample: the district loads its whole list. 四牌坊社区 is the one of S002. */
const villages: readonly Office[] = [
  { id: 'jj-sipaifang', kind: 'village', name: '几江街道四牌坊社区', parent: townOf('500116001') },
  { id: 'jj-degan-sample', kind: 'village', name: '德感街道社区（样例）', parent: townOf('500116002') },
  { id: 'jj-baisha-sample', kind: 'village', name: '白沙镇村（样例）', parent: townOf('500116108') },
]

export const officesOfJiangjin: readonly Office[] = [...towns, ...villages]
