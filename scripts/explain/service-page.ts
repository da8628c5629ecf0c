import type { Day } from '../../domain/definition/answers'
import { ITEMS } from '../../domain/definition/answers'
import type { Condition } from '../../domain/definition/condition'
import { departmentName } from '../../domain/definition/departments'
import { fieldAt, screeningPath } from '../../domain/definition/fields'
import { mentionedBy } from '../../domain/definition/mentions'
import { platformTerms } from '../../domain/definition/platforms'
import type { Field, Item, Material, Question, Section, Service } from '../../domain/definition/service'
import { isDerived } from '../../domain/fields'
import { closedItems } from '../../domain/plan/closed-items'
import { familyPartOf, isDoneAtDesk, recipientOf } from '../../domain/plan/done-by'
import { directlyBefore, waitsFor } from '../../domain/plan/order'
import { answersInWords, type Case, casesOf } from './cases'
import { inWords } from './in-words'
import { STATUS } from './words'

/** Who does an item: the desk while somebody waits, or a department. */
const doneBy = (by: ReturnType<typeof recipientOf>): string =>
  by === 'desk' ? '收件窗口，当场办' : `${departmentName(by)}部门`

const HOW: Readonly<Record<Material['source'], string>> = {
  photo: '拍照上传',
  signed: '手机上签名',
  hospital: '医院已有，不用准备',
  'looked-up': '工作人员查验，不用准备',
  issued: '前一件办好后自动带出；已经有的拍照上传',
}

/** A service as a person reads it: what is asked, which papers when, who does what, and every list it can come to. */
export const servicePage = (service: Service, today: Day): string =>
  [...overview(service), ...casesPart(service, casesOf(service, today))].join('\n')

export const overview = (service: Service): readonly string[] => [
  `# ${service.title}`,
  '',
  ...facts(service),
  '',
  ...screening(service),
  '## 要填的',
  '',
  ...service.form.flatMap((section) => sectionPart(service, section)),
  '## 材料',
  '',
  '清单以外的材料一律不收。',
  '',
  ...service.materials.flatMap((material) => materialPart(service, material)),
  '',
  '## 办哪几件',
  '',
  ...service.items.flatMap((item) => itemPart(service, item)),
  '',
]

const facts = (service: Service): readonly string[] => {
  const { edition, timeLimit, fee, help, consult, complaint, routing } = service
  const nameOf = (id: string) => service.offices.find((office) => office.id === id)?.name ?? id
  return [
    `- 依据：${edition.basis}，自 ${edition.from} 起；${STATUS[edition.status]}${edition.closedBecause === undefined ? '' : `：${edition.closedBecause}`}`,
    `- 时限：${timeLimit.wording}`,
    `- 费用：${fee}`,
    `- 咨询：${help.title} ${help.phone}`,
    ...(consult === undefined
      ? []
      : [
          `- 各地电话：${Object.entries(consult.phones)
            .map(([id, phone]) => `${nameOf(id)} ${phone}`)
            .join('，')}`,
        ]),
    ...(complaint === undefined ? [] : [`- ${complaint.title}：${complaint.phone}`]),
    ...(routing === undefined
      ? []
      : [
          `- 由谁决定：${routing.decidedBy.map((path) => labelAt(service, path)).join('，没有时为')}；在哪个窗口收件不影响由谁决定`,
          `- 走哪个平台：${routing.platforms.map(({ id, when }) => `${when === undefined ? '其余' : inWords(service, when)}走${platformTerms(id).name}`).join('；')}`,
        ]),
  ]
}

const screening = (service: Service): readonly string[] =>
  service.screening.length === 0
    ? []
    : ['## 办理前的问题', '', ...service.screening.flatMap((question) => questionPart(service, question)), '']

const questionPart = (service: Service, question: Question): readonly string[] => {
  const { id, text, excludesOn, reason } = question
  const answered = `- ${text} 答“${excludesOn === 'yes' ? '是' : '否'}”的`
  if (question.awaits !== undefined) return [`${answered}可以先准备：${reason}。${question.howElse}。`]
  if (question.closes === undefined) return [`${answered}不能这样办：${reason}。${question.howElse}。`]
  return [
    `${answered}，下面几件不能这样办，别的可以：${reason}。`,
    ...closedItems(service, { [screeningPath(id)]: excludesOn }).map(
      (closed) =>
        `  - ${closed.item.title}：${closed.reason === reason ? '' : `${closed.reason}。`}${closed.howElse}。`,
    ),
  ]
}

const labelAt = (service: Service, path: string): string =>
  service.form.flatMap(({ fields }) => fields).find((field) => field.path === path)?.label ??
  service.screening.find(({ id }) => screeningPath(id) === path)?.text ??
  path

const sectionPart = (service: Service, section: Section): readonly string[] => [
  `### ${section.title}${only(service, section.when)}`,
  '',
  ...section.fields.map((field) => `- ${fieldLine(service, field)}`),
  '',
]

const fieldLine = (service: Service, field: Field): string => {
  const options = field.options?.map(({ label, when }) => `${label}${only(service, when)}`) ?? []
  const columns = field.columns?.map(({ label }) => label) ?? []
  const details = [
    ...(options.length > 0 ? [options.join('、')] : []),
    ...(columns.length > 0 ? [`每行：${columns.join('、')}；最多${field.maxRows ?? 1}行`] : []),
    ...(isDerived(field) ? ['自动得出，不用填'] : field.required ? [] : ['选填']),
    ...knownPart(service, field),
    ...sharedPart(service, field),
    ...(field.hint === undefined ? [] : [field.hint]),
  ]
  return `${field.label}${only(service, field.when)}${details.length === 0 ? '' : `：${details.join('。')}`}`
}

/** Taken from one other answer, or read off several. */
const knownPart = (service: Service, { known = [] }: Field): readonly string[] => {
  const taken = known.flatMap(({ when, is }) =>
    'field' in is ? [`${inWords(service, when)}时就是${labelAt(service, is.field)}`] : [],
  )
  const readOff = known.flatMap(({ when, is }) => ('field' in is ? [] : mentionedBy(when)))
  const sources = [...new Set(readOff)].map((path) => `“${labelAt(service, path)}”`)
  const words = [...taken, ...(sources.length === 0 ? [] : [`看${sources.join('、')}就知道的`])]
  return words.length === 0 ? [] : [`不再问：${words.join('；')}`]
}

const sharedPart = (service: Service, { sameAs = [] }: Field): readonly string[] => {
  const words = sameAs.map(
    ({ label, when, byDefault }) => `${label}${only(service, when)}${byDefault === true ? '，默认勾选' : ''}`,
  )
  return words.length === 0 ? [] : [`可以一点带入：${words.join('；')}`]
}

const only = (service: Service, when: Condition | undefined): string =>
  when === undefined ? '' : `（${inWords(service, when)}时）`

/** Where the form does not ask which items are wanted, that a paper is for them says nothing. */
const whenNeeded = (service: Service, when: Condition | undefined): string => {
  const isAsked = fieldAt(service, ITEMS) !== undefined
  const rest =
    when?.op === 'all' && !isAsked ? when.of.filter((part) => !isOnlyItems(part)) : when === undefined ? [] : [when]
  const left = rest.filter((part) => isAsked || !isOnlyItems(part))
  return left.length === 0 ? '每家都要' : `${left.map((part) => inWords(service, part)).join('，并且')}时`
}

const isOnlyItems = (condition: Condition): boolean => mentionedBy(condition).every((path) => path === ITEMS)

/** What each signature is for: of the signers who sign the same, one line. */
const signatureParts = (service: Service, parts: Material['parts']): readonly string[] => {
  const bySubject = new Map<string, string[]>()
  for (const { label, covers } of parts) {
    if (covers === undefined || covers.length === 0) continue
    const subject = covers.map((path) => fieldAt(service, path)?.label ?? path).join('、')
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), label])
  }
  return [...bySubject].map(
    ([subject, signers]) => `  ${signers.join('、')}只对这些内容：${subject}。改了其中一项要重新签，改别的不用。`,
  )
}

const materialPart = (service: Service, { title, source, parts, oneOf, when, handling, mistakes }: Material) => {
  const labels = parts.map(({ label, optional }) => (optional ? `${label}（选传）` : label))
  return [
    `- **${title}**：${whenNeeded(service, when)}。${HOW[source]}${labels.length === 0 ? '' : `：${labels.join(oneOf ? ' / ' : '、')}${oneOf ? '，一种就行' : ''}`}。${handling === undefined ? '' : `${handling}。`}`,
    ...signatureParts(service, parts),
    ...(mistakes.length === 0 ? [] : [`  常见错误：${mistakes.join('；')}。`]),
  ]
}

const itemPart = (service: Service, item: Item): readonly string[] => {
  const before = directlyBefore(service, item).map(({ shortName }) => shortName)
  const beside = besideIn(service, item).map(({ shortName }) => shortName)
  const limit = familyPartOf(item)?.within
  const sends = item.sends.fields.length
  return [
    `- **${item.title}**${item.code === undefined ? '' : `（${item.code}）`}：${item.handler}，${doneBy(recipientOf(item))}${before.length === 0 ? '' : `；${before.join('、')}办好后开始`}${beside.length === 0 ? '' : `；和${beside.join('、')}同时办`}${item.timeLimit === undefined ? '' : `；${item.timeLimit.wording}`}${limit === undefined ? '' : `；${labelAt(service, limit.from)}起${limit.days}天内`}。`,
    ...(isDoneAtDesk(item) ? [] : [`  只送去 ${sends} 项回答、${item.sends.materials.length} 样材料。`]),
  ]
}

/** Of the two neither waits for the other. */
const besideIn = (service: Service, item: Item): readonly Item[] =>
  service.items.filter(({ id }) => id !== item.id && !waitsFor(service, id, item.id) && !waitsFor(service, item.id, id))

/** What every family brings is said once; of each list only what is more. */
export const casesPart = (service: Service, cases: readonly Case[]): readonly string[] => {
  const common = (cases[0]?.papers ?? []).filter((paper) => cases.every(({ papers }) => papers.includes(paper)))
  return [
    `## 会有的 ${cases.length} 种清单`,
    '',
    ...(common.length === 0 ? [] : ['每家都要：', '', ...common.map((paper) => `- ${paper}`), '']),
    ...cases.flatMap(({ papers, answers }, index) => {
      const more = papers.filter((paper) => !common.includes(paper))
      return [
        `### 第 ${index + 1} 种，共 ${papers.length} 样`,
        '',
        ...(more.length === 0 ? ['没有别的。'] : more.map((paper) => `- ${paper}`)),
        '',
        `这样回答的：`,
        '',
        ...answers.map((one) => `- ${answersInWords(service, one) || '不论怎么回答'}`),
        '',
      ]
    }),
  ]
}
