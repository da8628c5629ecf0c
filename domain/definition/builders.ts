import type { PhotoStandardId } from '../standards/photo-standards'
import type { Condition } from './condition'
import { all, any, chosen, held, idSex, is, onOrBefore } from './condition'
import type { Department } from './departments'
import { screeningPath } from './fields'
import { placesIn } from './mentions'
import type { Fact, Reads } from './reads'
import type {
  AwaitingQuestion,
  ClosingQuestion,
  Column,
  Derivation,
  DoneBy,
  EndingQuestion,
  FamilyPart,
  Field,
  FieldKind,
  Item,
  Material,
  MaterialPart,
  OfficeKind,
  Option,
  Rule,
  SameAs,
  Section,
  Service,
  Statement,
  Suggestion,
} from './service'

/** The words a service file is written in. Everything they build is plain data. */
export const defineService = (service: Service): Service => service

export const ask = (id: string, text: string, hint?: string) => {
  const asked = { id, text, ...(hint === undefined ? {} : { hint }) }
  return {
    /** This answer ends the guide: nothing of the service can be done here. */
    excludes: (excludesOn: 'yes' | 'no', reason: string, howElse: string): EndingQuestion => ({
      ...asked,
      excludesOn,
      reason,
      howElse,
    }),
    /** This answer keeps it from being handed in, not from being prepared: `field` is added later. */
    awaits: (
      excludesOn: 'yes' | 'no',
      reason: string,
      howElse: string,
      awaits: AwaitingQuestion['awaits'],
    ): AwaitingQuestion => ({ ...asked, excludesOn, reason, howElse, awaits }),
    /** This answer closes single items, each with another way: `{ [CERTIFICATE]: '请到分娩医院办理' }`. */
    closes: (excludesOn: 'yes' | 'no', reason: string, closes: ClosingQuestion['closes']): ClosingQuestion => ({
      ...asked,
      excludesOn,
      reason,
      closes,
    }),
  }
}

/** Everything in it is filled by this participant. */
export const filledBy = (by: string, section: Section): Section => ({ ...section, by })

export const section = (id: string, title: string, fields: readonly Field[]): Section => ({ id, title, fields })

export const sectionWhen = (when: Condition, id: string, title: string, fields: readonly Field[]): Section => ({
  id,
  title,
  when,
  fields,
})

export const rule = (holds: Condition, message: string, remedy?: string): Rule => ({
  holds,
  message,
  ...(remedy === undefined ? {} : { remedy }),
})

/** What a field may have beside its label. A field is required unless it says otherwise. */
type More = Partial<Omit<Field, 'path' | 'label' | 'kind'>>

const fieldOf =
  (kind: FieldKind) =>
  (path: string, label: string, more: More = {}): Field => ({ path, label, kind, required: true, rules: [], ...more })

export const text = fieldOf('text')
export const personName = fieldOf('name')
export const newbornName = fieldOf('newborn-name')
export const idNumber = fieldOf('id-number')
export const date = fieldOf('date')
export const time = fieldOf('time')
const ethnicity = fieldOf('ethnicity')
export const phone = fieldOf('phone')
export const address = fieldOf('address')

/** Options as `{ value: label }`, or in full where an option has a hint or a condition. */
type Options = Readonly<Record<string, string>> | readonly Option[]

export const optionsOf = (options: Options): readonly Option[] =>
  Array.isArray(options)
    ? (options as readonly Option[])
    : Object.entries(options).map(([value, label]) => ({ value, label }))

export const choice = (path: string, label: string, options: Options, more: More = {}): Field =>
  fieldOf('choice')(path, label, { options: optionsOf(options), ...more })

export const choices = (path: string, label: string, options: Options, more: More = {}): Field =>
  fieldOf('choices')(path, label, { options: optionsOf(options), ...more })

export const years = (path: string, label: string, bornOn: string, more: More = {}): Field =>
  fieldOf('years')(path, label, { bornOn, ...more })

/** How long an ID card is valid, where the document makes it a condition. */
export const idValidity = (path: string, label: string, cardNumber: string, more: More = {}): Field =>
  fieldOf('validity')(path, label, { cardNumber, ...more })

export const office = (path: string, label: string, officeKind: OfficeKind, more: More = {}): Field =>
  fieldOf('office')(path, label, { officeKind, ...more })

export const rows = (
  path: string,
  label: string,
  columns: readonly Column[],
  maxRows: number,
  more: More = {},
): Field => fieldOf('rows')(path, label, { columns, maxRows, ...more })

/** Never typed: 年龄 stands on the form, but the ID number says it already. */
export const derived = (
  path: string,
  label: string,
  as: Derivation['as'],
  from: string,
  { where, among, ...more }: More & Pick<Derivation, 'where' | 'among'> = {},
): Field =>
  fieldOf('derived')(path, label, {
    derive: { from, as, ...(where === undefined ? {} : { where }), ...(among === undefined ? {} : { among }) },
    ...more,
  })

export const MALE_OR_FEMALE = { male: '男', female: '女' } as const
export const MOTHER_OR_FATHER = { mother: '妈妈', father: '爸爸' } as const

export const notInTheFuture = (path: string): Rule => rule(onOrBefore(path), '日期不能晚于今天', '请检查日期')

/** What an answer may be the same as, and what it is the same as until somebody says otherwise. */
export const sameAs = (field: string, label: string, when?: Condition): SameAs => ({
  field,
  label,
  ...(when === undefined ? {} : { when }),
})
export const sameByDefault = (field: string, label: string, when?: Condition): SameAs => ({
  ...sameAs(field, label, when),
  byDefault: true,
})

/** Offered in WeChat, typed everywhere. */
export const ownNumber = (when?: Condition): Suggestion => ({
  from: 'own-number',
  ...(when === undefined ? {} : { when }),
})
export const ADDRESS_BOOK: Suggestion = { from: 'address-book' }

/** One parent as 附件1 asks: nine answers, of which the age is read off the ID number. */
export const parent = (who: 'mother' | 'father', title: string): Section => {
  const path = (name: string) => `${who}.${name}`
  const asMothers = (name: string, label: string) => (who === 'father' ? [sameAs(`mother.${name}`, label)] : [])
  const sex = who === 'mother' ? 'female' : 'male'
  return filledBy(
    who,
    section(who, `${title}信息`, [
      personName(path('name'), `${title}姓名`),
      idNumber(path('idNumber'), `${title}身份证号`, {
        rules: [
          rule(
            idSex(path('idNumber'), sex),
            `这个身份证号是${sex === 'female' ? '男' : '女'}性的，不是${title}的`,
            '请检查是否和另一方填反了',
          ),
        ],
      }),
      // S004 §三: 身份证无效 is outside the package; the form has no box for it, so it goes nowhere.
      idValidity(path('idValidity'), `${title}身份证有效期限`, path('idNumber'), { hint: '印在身份证国徽面上' }),
      // 附件1 has a box 年龄. Typed, it could only contradict the ID number, so it is read off it (GB 11643-1999).
      derived(path('age'), `${title}年龄`, 'age', path('idNumber')),
      ethnicity(path('ethnicity'), `${title}民族`, { hint: '和身份证上的一样' }),
      choice(
        path('nationality'),
        `${title}国籍`,
        { china: '中国', other: '其他国家或港澳台' },
        {
          rules: [
            rule(
              is(path('nationality'), 'china'),
              '父母一方为外国人或港澳台居民，暂不能“一件事”办理',
              '请到分娩医院和派出所窗口分别办理，宝宝一样可以登记',
            ),
          ],
          // 附件1 has a box for it; the question before the form settled it already.
          known: [{ when: is(screeningPath('chineseParents'), 'yes'), is: { value: 'china' }, unlessAnswered: true }],
        },
      ),
      address(path('registeredAddress'), `${title}户籍地址`, {
        hint: '户口簿上的地址',
        ...(who === 'father' ? { sameAs: asMothers('registeredAddress', '和妈妈的户籍地址一样') } : {}),
      }),
      address(path('livingAddress'), `${title}居住地址`, {
        hint: '现在住的地方',
        suggest: ADDRESS_BOOK,
        sameAs: [
          sameByDefault(path('registeredAddress'), '和户籍地址一样'),
          ...asMothers('livingAddress', '和妈妈的居住地址一样'),
        ],
      }),
      text(path('employer'), `${title}工作单位`, { required: false, hint: '没有可以不填' }),
      phone(path('phone'), `${title}手机号`, {
        hint: '办理进度发到这个号码',
        suggest: ownNumber(is('applicant', who)),
      }),
    ]),
  )
}

/** A paper: for which items, in which parts (`id?` is an optional one), and when, why and with which mistakes. */
interface Paper extends Partial<Pick<Material, 'when' | 'reason' | 'mistakes' | 'broughtBy' | 'handling'>> {
  readonly for: readonly string[]
  readonly parts?: Readonly<Record<string, string>>
}

const paper =
  (source: Material['source']) =>
  (id: string, title: string, { for: items, parts = {}, when, ...more }: Paper): Material => ({
    id,
    title,
    source,
    original: true,
    items,
    parts: partsOf(parts),
    mistakes: [],
    ...more,
    when: neededFor(items, when),
  })

/** A paper is needed only for the items it is for, so its condition begins with them. */
const neededFor = (items: readonly string[], when?: Condition): Condition => {
  const sought = any(...items.map(chosen))
  return when === undefined ? sought : all(sought, when)
}

const partsOf = (labels: Readonly<Record<string, string>>): readonly MaterialPart[] =>
  Object.entries(labels).map(([id, label]) =>
    id.endsWith('?') ? { id: id.slice(0, -1), label, optional: true } : { id, label },
  )

/** Photographed part by part. */
export const photographed = paper('photo')

/** Which participant photographs which part: `{ head: 'head' }`. */
export const byParticipants = (who: Readonly<Record<string, string>>, material: Material): Material => ({
  ...material,
  parts: material.parts.map((part) => {
    const by = who[part.id]
    return by === undefined ? part : { ...part, by }
  }),
})

/** A photo of a person, cut to a standard; one part a person. */
export const portrait = (id: string, title: string, standard: PhotoStandardId, about: Paper): Material => {
  const taken = photographed(id, title, about)
  return { ...taken, parts: taken.parts.map((part) => ({ ...part, portrait: standard })) }
}

/** The hospital has it: listed, so that nobody looks for it, and not asked for. */
export const fromHospital = paper('hospital')

/** The staff look it up: listed, so that nobody is sent home for it. */
export const lookedUp = paper('looked-up')

/** The outcome of an item goes on to the next by itself; only a family that already has it shows it. */
export const issuedBy = (item: string, id: string, title: string, about: Paper): Material => {
  const issued = paper('issued')(id, title, { ...about, when: any(chosen(item), held(item)) })
  return { ...issued, parts: issued.parts.map((part) => ({ ...part, when: held(item) })) }
}

/** Under which names a form asks what an ID card says. */
const ON_A_CARD = {
  name: 'name',
  idNumber: 'idNumber',
  ethnicity: 'ethnicity',
  registeredAddress: 'address',
  idValidity: 'validity',
} as const satisfies Readonly<Record<string, Fact>>

interface Card extends Paper {
  /** Which answers about `who` stand on the card: it may be read instead of typed. */
  readonly gives?: readonly (keyof typeof ON_A_CARD)[]
}

/** Two sides, told apart by what is on them. */
export const identityCard = (who: string, whose: string, { gives = [], ...about }: Card): Material => {
  const card = photographed(`identity-${who}`, `${whose}身份证`, {
    parts: { front: `${whose}身份证人像面`, back: `${whose}身份证国徽面` },
    mistakes: ['身份证过了有效期', '只拍了一面', '反光、模糊或缺角'],
    ...about,
  })
  const sides = { front: 'portrait', back: 'emblem' } as const
  const given = (isOn: (fact: Fact) => boolean): Reads['fields'] =>
    Object.fromEntries(gives.filter((name) => isOn(ON_A_CARD[name])).map((name) => [ON_A_CARD[name], `${who}.${name}`]))
  const reads = {
    front: { paper: 'id-portrait', fields: given((fact) => fact !== 'validity') },
    back: { paper: 'id-emblem', fields: given((fact) => fact === 'validity') },
  } as const
  return {
    ...card,
    parts: card.parts.map((part) => {
      const id = part.id as keyof typeof sides
      const isRead = Object.keys(reads[id].fields).length > 0
      return { ...part, by: who, side: sides[id], ...(isRead ? { reads: reads[id] } : {}) }
    }),
  }
}

/** A page of a household register in this paper: which fields it gives. */
export const withPageRead = (material: Material, part: string, fields: Reads['fields']): Material => ({
  ...material,
  parts: material.parts.map((one) => (one.id === part ? { ...one, reads: { paper: 'household-page', fields } } : one)),
})

interface SignedPaper extends Paper {
  readonly text: Statement
  /** By signer, the answers the signature is for; a signer who is not named signs all that the text speaks of. */
  readonly covers?: Readonly<Record<string, readonly string[]>>
}

/** Signed on the phone, one part a signer. */
export const signed = (id: string, title: string, { text, covers = {}, ...about }: SignedPaper): Material => {
  const whole = [...new Set(placesIn(text.text).flatMap(({ fields }) => fields))]
  const made = paper('signed')(id, title, about)
  return {
    ...made,
    text,
    parts: made.parts.map((part) => ({ ...part, by: part.id, covers: covers[part.id] ?? whole })),
  }
}

export const statement = (version: string, ...lines: string[]): Statement => ({ version, text: lines.join('\n') })

export const byDesk: DoneBy = { who: 'desk' }
export const byDepartment = (department: Department): DoneBy => ({ who: 'department', department })
export const byFamily = (part: Omit<FamilyPart, 'who'>): DoneBy => ({ who: 'family', ...part })

export const item = (id: string, title: string, more: Omit<Item, 'id' | 'title'>): Item => ({ id, title, ...more })

/** `of('mother', 'name', 'phone')`: mother.name, mother.phone */
export const of = (subject: string, ...names: string[]): readonly string[] => names.map((name) => `${subject}.${name}`)
