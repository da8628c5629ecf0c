import { platformTerms } from '../../domain/definition/platforms'
import type { RecordQuery } from '../../domain/definition/record-query'
import { STATUS } from './words'

/** A register as a person reads it: who may ask what, what the answer is good for, what to do when it is wrong. */
export const registerPage = (query: RecordQuery): readonly string[] => {
  const { title, about, edition, platform, form, watermark, legalNote, correction, notFound, consent, help } = query
  return [
    `# ${title}`,
    '',
    `${about}。不用申请，不收材料，查完不保存。`,
    '',
    `- 依据：${edition.basis}，自 ${edition.from} 起；${STATUS[edition.status]}${edition.closedBecause === undefined ? '' : `：${edition.closedBecause}`}`,
    `- 向谁查：${platformTerms(platform).name}`,
    `- 咨询：${help.title} ${help.phone}`,
    '',
    '## 要填的',
    '',
    ...form.map(({ label, options = [], hint }) => {
      const details = [
        ...(options.length === 0 ? [] : [options.map((one) => one.label).join('、')]),
        ...(hint === undefined ? [] : [hint]),
      ]
      return `- ${label}${details.length === 0 ? '' : `：${details.join('。')}`}`
    }),
    '',
    `同意（${consent.version}）：${consent.title}。${consent.text}`,
    '',
    '## 查到的怎么用',
    '',
    `- 有电子证照：${legalNote.electronic}`,
    `- 没有电子证照：${legalNote.paper}结果上印有“${watermark}”。`,
    '',
    '## 查不到，或和实际不一样',
    '',
    `- 查不到：${notFound}`,
    `- ${correction.how}`,
    `- 去哪里：${correction.where}`,
    `- 带什么：${correction.bring.join('；')}`,
    '',
  ]
}
