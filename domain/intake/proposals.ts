import type { AnswersWithRequiredItems } from '../definition/answer-states'
import type { Answers, FieldPath } from '../definition/answers'
import { textOf } from '../definition/answers'
import { holds } from '../definition/evaluate'
import { FACTS, type Fact, type Reads } from '../definition/reads'
import type { Field, Service } from '../definition/service'
import { rulesOf } from '../fields'
import { ethnicityOnCard, validityOnCard, withoutSpaces } from '../standards/card-texts'
import { lapseOf, validityOf } from '../standards/id-validity'
import { rareIn } from '../standards/names'
import { birthOf, sexOf } from '../standards/resident-id'
import type { Box, Read, Reading } from './reading'
import { type Form, takenOf } from './taken'

/** Why somebody has to look at what was read. */
interface Doubt {
  readonly code: string
  readonly message: string
}

/**
 * What a picture says for one field. Nothing becomes an answer by itself: `certain` ones may be confirmed together,
 * `doubtful` ones one by one, `unread` ones are typed, and of `same` there is nothing to say.
 */
export interface Proposal {
  readonly field: FieldPath
  readonly state: 'same' | 'certain' | 'doubtful' | 'unread'
  /** As an answer. A text that cannot be right is never one. */
  readonly value?: string
  /** As it was read. */
  readonly read: string
  /** The piece of the picture it was read in. */
  readonly box?: Box
  readonly doubts: readonly Doubt[]
  /** What is answered already and says something else: it stays unless somebody chooses. */
  readonly answered?: string
  /** What the second reading has instead. */
  readonly again?: string
}

const UNREADABLE: Doubt = { code: 'unreadable', message: '没有读出来，请照证件输入' }
const UNCLEAR = '读得不清，请照证件输入'

/** By field, in the order of the paper: only what is asked of this family, and not known from another answer. */
export const proposalsOf = (service: Service, reads: Reads, reading: Reading, form: Form): readonly Proposal[] =>
  FACTS.flatMap((fact) => {
    const path = reads.fields[fact]
    const field = form.fields.find((one) => one.path === path)
    if (field === undefined || takenOf(field, form) === 'known') return []
    return [proposalFor({ service, form, reading }, fact, field)]
  })

/** The answers that these proposals give when all that is certain is confirmed. */
export const certainAnswers = (proposals: readonly Proposal[]): Answers =>
  Object.fromEntries(
    proposals.flatMap(({ state, field, value }) =>
      state === 'certain' && value !== undefined ? [[field, value] as const] : [],
    ),
  )

interface Context {
  readonly service: Service
  readonly form: Form
  readonly reading: Reading
}

const proposalFor = (context: Context, fact: Fact, field: Field): Proposal => {
  const read = context.reading.facts[fact]
  if (read === undefined) return { field: field.path, state: 'unread', read: '', doubts: [UNREADABLE] }
  const { form } = context
  const there = textOf(form.answers, field.path)
  // What only follows another answer was written by nobody.
  const answered = takenOf(field, form) === 'same' ? '' : there
  const value = asAnswer(fact, field, read.text)
  const common = { field: field.path, read: read.text, ...(read.box === undefined ? {} : { box: read.box }) }
  const shown = value === undefined || value === answered || answered === '' ? {} : { answered }
  const wrong = value === undefined ? [UNREADABLE] : misreadIn(context, fact, field, value)
  if (value === undefined || wrong.length > 0) {
    const differs = answered === '' ? {} : { answered }
    return { ...common, state: 'unread', doubts: wrong, ...differs }
  }
  if (value === answered) return { ...common, state: 'same', value, doubts: [] }
  const doubts = doubtsOf(context, fact, field, value, read)
  const state = doubts.length > 0 || answered !== '' ? 'doubtful' : 'certain'
  const again = read.second === undefined ? undefined : asAnswer(fact, field, read.second)
  const differing = again === undefined || again === value ? {} : { again }
  return { ...common, state, value, doubts, ...shown, ...differing }
}

const asAnswer = (fact: Fact, field: Field, text: string): string | undefined => {
  if (fact === 'validity') return validityOnCard(text)
  if (fact === 'ethnicity') return ethnicityOnCard(text)
  const tidy = rulesOf(field).tidy(fact === 'address' ? withoutSpaces(text) : text, field)
  return typeof tidy === 'string' && tidy !== '' ? tidy : undefined
}

/** Such a text was read wrongly, whoever looks at it: it is not offered, only said. */
const misreadIn = ({ service, form, reading }: Context, fact: Fact, field: Field, value: string): readonly Doubt[] => {
  const defect = rulesOf(field).defect(value, { service, field, answers: form.answers, today: form.today })
  // A card that has expired may well be read rightly.
  const isLapsed = fact === 'validity' && validityOf(value) !== undefined
  const wrong = defect === undefined || isLapsed ? [] : [{ code: defect.code, message: UNCLEAR }]
  return fact === 'idNumber' && wrong.length === 0 ? againstTheNumber(value, reading) : wrong
}

const SEXES: Readonly<Record<string, 'male' | 'female'>> = { 男: 'male', 女: 'female' }

/** GB 11643-1999: the day of birth and the sex stand in the number, and once more beside it. */
const againstTheNumber = (idNumber: string, { sex, birth }: Reading): readonly Doubt[] => [
  ...(sex === undefined || SEXES[withoutSpaces(sex)] === sexOf(idNumber)
    ? []
    : [{ code: 'sex-against-number', message: `${UNCLEAR}：号码和证件上的性别不一致` }]),
  ...(birth === undefined || birth === birthOf(idNumber)
    ? []
    : [{ code: 'birth-against-number', message: `${UNCLEAR}：号码和证件上的出生日期不一致` }]),
]

/** It may be right: somebody looks at it by itself. */
const doubtsOf = ({ form }: Context, fact: Fact, field: Field, value: string, { second }: Read): readonly Doubt[] => {
  const again = second === undefined ? undefined : asAnswer(fact, field, second)
  const lapse = fact === 'validity' ? validityOf(value) : undefined
  const rare = fact === 'name' ? rareIn(value, 'adult') : []
  const put = { ...form.answers, [field.path]: value } as object as AnswersWithRequiredItems
  return [
    ...(again === undefined
      ? // A number proves itself by its check digit; nothing else does.
        fact === 'idNumber'
        ? []
        : [{ code: 'read-once', message: '这一项没有第二次读数可对照，请对着图看一遍' }]
      : again === value
        ? []
        : [{ code: 'read-differently', message: '两次读得不一样，请对着图看一遍' }]),
    ...(rare.length === 0 ? [] : [{ code: 'rare', message: `“${rare.join('、')}”是生僻字，请逐笔核对` }]),
    ...(lapse !== undefined && lapseOf(lapse, form.today) !== undefined
      ? [{ code: 'lapsed', message: '按读到的日期，这张身份证今天不在有效期内，请核对' }]
      : []),
    ...field.rules
      .filter((rule) => !holds(rule.holds, put, form.today))
      .map(({ message }) => ({ code: 'rule', message })),
  ]
}
