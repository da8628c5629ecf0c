import { choice, idNumber, personName } from '../definition/builders'
import type { RecordQuery } from '../definition/record-query'
import { help } from './blocks/chongqing'

/**
 * 自助查询办证信息 (渝卫发〔2019〕69号 三(四), 四(四)): 光荣证 and 再生育服务证 only, of oneself, through 渝快办 or 12320; the
 * answer may be kept, and without an electronic licence it is no legal document. What to bring for a correction the
 * document does not say: papers somebody has at home, and the office may want others.
 */
export const chongqingRecordQuery: RecordQuery = {
  id: 'chongqing-record-query',
  title: '查本人的光荣证、再生育服务证办证信息（重庆市）',
  shortName: '办证信息查询',
  about: '查自己在重庆办过的证：有没有、什么时候、在哪里办的',
  region: '500100',
  edition: { from: '2019-12-31', status: 'active', basis: '渝卫发〔2019〕69号' },
  platform: 'yukuaiban',
  form: [
    choice('kind', '查哪一种证', [
      { value: 'only-child', label: '独生子女父母光荣证' },
      { value: 'rebirth', label: '再生育服务证' },
    ]),
    personName('name', '您的姓名', { hint: '只能查本人的，和身份证上的一样' }),
    idNumber('idNumber', '您的身份证号'),
  ],
  watermark: '未生成电子证照，不得作为法定要件',
  legalNote: {
    electronic: '这本证已生成电子证照。办事时请出示电子证照，这份查询结果供您本人保存。',
    paper: '这本证还没有生成电子证照，查询结果供您本人保存，不得作为法定要件。办事时请带证件原件。',
  },
  correction: {
    how: '请本人到原来办证的机构现场申请更改，核实后会补充、改正。',
    where: '原来办证的乡镇（街道）',
    bring: ['本人身份证', '原来的证件，找得到就带上', '能说明情况的材料，如户口簿、结婚证'],
  },
  notFound: '可能是年份较早没有录入，或者办证时登记的是配偶。',
  consent: {
    id: 'record-query',
    title: '我同意用姓名和身份证号查询本人信息',
    version: '2026-11',
    text: '姓名和身份证号属于敏感个人信息，只用于向渝快办核对身份、查询您本人的办证信息，查完不保存。不同意就不能在手机上查，您仍可拨打12320，或带身份证到原来办证的机构查询。',
  },
  help,
}
