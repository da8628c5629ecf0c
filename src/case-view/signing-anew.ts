import { prunedWhenSaved } from '../../domain/definition/answer-states'
import type { Answers } from '../../domain/definition/answers'
import type { Service } from '../../domain/definition/service'
import { askedAnew, type Signature } from '../../domain/intake/asked-anew'
import type { Place } from '../../domain/intake/problem'
import { signerOf } from '../store/papers'
import { today } from '../store/today'

/** The signatures that must be given again once these places are corrected. */
export const signaturesAnew = (service: Service, answers: Answers, places: readonly Place[]): readonly Signature[] =>
  askedAnew(service, prunedWhenSaved({ answers }), today(), places)

const COUNTS = ['', '一', '两', '三', '四', '五']

/** 两位重新签名：妈妈、爸爸（共 3 处）; nothing where nobody has to. */
export const anewInWords = (service: Service, signatures: readonly Signature[]): string => {
  const people = [...new Set(signatures.map(({ material, part }) => signerOf(service, `${material.id}.${part.id}`)))]
  if (people.length === 0) return ''
  const places = signatures.length > people.length ? `（共 ${signatures.length} 处）` : ''
  const who = people.length === 1 ? (people[0] ?? '') : `${COUNTS[people.length] ?? people.length}位`
  return `${who}重新签名${people.length === 1 ? '' : `：${people.join('、')}`}${places}`
}
