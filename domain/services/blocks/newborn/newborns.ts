import {
  choice,
  date,
  MALE_OR_FEMALE,
  newbornName,
  notInTheFuture,
  of,
  office,
  rule,
  section,
  sectionWhen,
  time,
} from '../../../definition/builders'
import type { Condition } from '../../../definition/condition'
import { all, differ, is } from '../../../definition/condition'
import type { Field, Material, Rule, Section } from '../../../definition/service'

/** One form, one newborn or several: the prefixes of their answers. */
const NEWBORNS = ['newborn', 'newborn2', 'newborn3'] as const
type Newborn = (typeof NEWBORNS)[number]

const COUNT = { 1: '一个', 2: '双胞胎', 3: '三胞胎' }
const isThere: Readonly<Record<Exclude<Newborn, 'newborn'>, Condition>> = {
  newborn2: is('newborn.count', '2', '3'),
  newborn3: is('newborn.count', '3'),
}
const TITLES: Readonly<Record<Newborn, string>> = { newborn: '宝宝', newborn2: '第二个宝宝', newborn3: '第三个宝宝' }

/** Names of the answers of every newborn: `ofEachNewborn('name', 'sex')`. */
export const ofEachNewborn = (...names: string[]): readonly string[] =>
  NEWBORNS.flatMap((newborn) => of(newborn, ...names))

/** The same for one after the other, from the second on only when there is a second. */
export const forEachNewborn = <T>(
  make: (newborn: Newborn, title: string, when: Condition | undefined, nth: string) => T,
): readonly T[] =>
  NEWBORNS.map((newborn, at) =>
    make(newborn, TITLES[newborn], newborn === 'newborn' ? undefined : isThere[newborn], at === 0 ? '' : `${at + 1}`),
  )

const child = (newborn: Newborn, title: string, rules: readonly Rule[] = []): readonly Field[] => [
  newbornName(`${newborn}.name`, `${title}姓名`, {
    confirmed: true,
    hint: '会印在《出生医学证明》上，签发后原则上不能改',
    rules,
  }),
  choice(`${newborn}.sex`, `${title}性别`, MALE_OR_FEMALE),
  date(`${newborn}.birthDate`, `${title}出生日期`, { rules: [notInTheFuture(`${newborn}.birthDate`)] }),
  time(`${newborn}.birthTime`, `${title}出生时刻`, { required: false }),
]

const ownName = (holds: Condition): Rule => rule(holds, '和另一个宝宝同名', '请填写这个宝宝自己的姓名')

/** The newborns: who is born first stands first. */
export const newborns = (): readonly Section[] => [
  section('newborn', '宝宝信息', [
    choice('newborn.count', '这次生了几个宝宝', COUNT),
    ...child('newborn', '宝宝'),
    office('newborn.hospital', '出生医院', 'hospital', { hint: '申请由这家医院的“一件事”窗口受理' }),
  ]),
  sectionWhen(isThere.newborn2, 'newborn2', '第二个宝宝', [
    ...child('newborn2', '第二个宝宝', [ownName(differ('newborn2.name', 'newborn.name'))]),
  ]),
  sectionWhen(isThere.newborn3, 'newborn3', '第三个宝宝', [
    ...child('newborn3', '第三个宝宝', [
      ownName(all(differ('newborn3.name', 'newborn.name'), differ('newborn3.name', 'newborn2.name'))),
    ]),
  ]),
]

/** A paper that every newborn has its own of. */
export const oneEach = (material: Material): Material => ({
  ...material,
  parts: forEachNewborn((_newborn, title, when, nth) =>
    material.parts.map((part) => {
      if (when === undefined) return part
      const label = part.label.startsWith('宝宝') ? `${title}${part.label.slice(2)}` : `${title}的${part.label}`
      return { ...part, id: `${part.id}${nth}`, label, when: part.when === undefined ? when : all(part.when, when) }
    }),
  ).flat(),
})

/** No newborn is registered twice, whoever of the parents applies. */
export const oneOfEachNewborn: readonly (readonly string[])[] = NEWBORNS.map((newborn) => [
  ...of(newborn, 'name', 'birthDate'),
  'mother.idNumber',
])

/** What comes of an item for every newborn, as a family calls it: the second's number is `number2`. */
export const outcomesOfEach = (labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    forEachNewborn((_newborn, title, when, nth) =>
      Object.entries(labels).map(([key, label]) => [
        `${key}${nth}`,
        when === undefined ? label : `${title}的${label.replace(/^宝宝/, '')}`,
      ]),
    ).flat(),
  )
