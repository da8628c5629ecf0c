import type { IdFault } from './resident-id'

const NOT_HERE = '港澳台居民、外国人暂不在“一件事”范围内，请到医院窗口或派出所办理'

/** What a citizen is told: what is wrong, and what to do. */
export const ID_MESSAGES: Readonly<Record<IdFault, { readonly message: string; readonly remedy: string }>> = {
  'id-legacy': { message: '这是15位的旧号码', remedy: '请填写现在身份证上的18位号码' },
  'id-length': { message: '身份证号应为18位', remedy: '请对照身份证检查是否多填或漏填' },
  'id-characters': { message: '身份证号只能是数字，最后一位可以是X', remedy: '请对照身份证重新填写' },
  'id-residence-permit': { message: '这是港澳台居民居住证号码', remedy: NOT_HERE },
  'id-foreigner': { message: '这是外国人永久居留身份证号码', remedy: NOT_HERE },
  'id-region': { message: '身份证号开头两位不对', remedy: '请对照身份证检查前两位' },
  'id-birth-date': { message: '身份证号中的出生日期不存在', remedy: '请对照身份证检查第7至14位' },
  'id-future': { message: '身份证号中的出生日期还没有到', remedy: '请对照身份证检查第7至14位' },
  'id-too-old': { message: '身份证号中的出生年份太早', remedy: '请对照身份证检查第7至10位' },
  'id-check-digit': { message: '身份证号有一位填错了', remedy: '请对照身份证逐位检查' },
}
