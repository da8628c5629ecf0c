import { isBlank } from '../../domain/definition/answers'
import { departmentName } from '../../domain/definition/departments'
import type { Service } from '../../domain/definition/service'
import { display } from '../../domain/intake/display'
import { withoutClerk } from '../../domain/intake/materials'
import { recipientOf } from '../../domain/plan/done-by'
import { type Accessed, accessesTo } from '../shared/audit/access-log'
import type { Case } from '../shared/cases/case-store'
import { serviceOf } from '../shared/cases/case-store'
import { consentsShown, readingConsentShown } from '../shared/cases/view'
import { personOf } from '../shared/people/person'
import { invitationsOf } from './invitations'

export interface AccessByOffice {
  readonly at: string
  /** The office or the department, never a person. */
  readonly who: string
  /** `received`: what its item needs was sent to a department. */
  readonly what: Accessed | 'received'
}

/** Who looked, and which departments got data, the newest first. */
export const accessLogOf = async ({ record }: Case): Promise<readonly AccessByOffice[]> => {
  const { offices, items } = serviceOf(record)
  const looked = (await accessesTo(record._id)).map(
    ({ at, desk, what }): AccessByOffice => ({
      at,
      what,
      who: offices.find(({ id }) => id === desk)?.name ?? '受理窗口',
    }),
  )
  const received = record.events.flatMap(({ at, type, item }): AccessByOffice[] => {
    const sent = type === 'item-sent' ? items.find(({ id }) => id === item) : undefined
    return sent === undefined ? [] : [{ at, what: 'received', who: `${departmentName(recipientOf(sent))}部门` }]
  })
  return [...looked, ...received].sort((one, other) => (one.at < other.at ? 1 : -1))
}

/** Everything that is kept of one case, in words and in data (个人信息保护法 第四十五条); of pictures that they are there. */
export const copyOf = async (found: Case) => {
  const { application } = found
  const service = serviceOf(found.record)
  const [accessLog, invitations, person] = await Promise.all([
    accessLogOf(found),
    invitationsOf(application.id),
    personOf(application.owner),
  ])
  const parts = partsOf(found, service)
  return {
    about: '这是您在“生育一件事”里的一份申请所保存的全部内容',
    exportedAt: new Date().toISOString(),
    application: {
      id: application.id,
      caseNumber: application.caseNumber ?? null,
      service: { ...application.service, title: service.title },
      status: application.status,
      flags: application.flags,
      createdAt: application.createdAt,
      updatedAt: application.updatedAt,
      submittedAt: application.submittedAt ?? null,
      dueAt: application.dueAt ?? null,
      desk: service.offices.find(({ id }) => id === application.desk)?.name ?? null,
    },
    answers: answersIn(found, service),
    pictures: { count: parts.filter(({ kind }) => kind === 'photo').length, list: parts.filter(isPhoto) },
    signatures: parts.filter((part) => !isPhoto(part)),
    items: application.items,
    results: application.results,
    corrections: application.corrections,
    lastReturn: application.lastReturn ?? null,
    consents: consentsShown(application),
    ...readingConsentShown(application),
    invitations: invitations.map(({ person, at, expiresAt }) => ({ person, at, expiresAt })),
    accessLog,
    notices: found.record.notices ?? [],
    // Of the person, not of this case: how far they have read, and how many messages WeChat may still bring them.
    person: { readUntil: person.readUntil, messagesAllowed: person.credit },
    journal: found.record.events,
  }
}

const isPhoto = ({ kind }: { readonly kind: string }) => kind === 'photo'

/** Each answer under the words it was asked with; one without a question any more under its name. */
const answersIn = ({ application }: Case, service: Service) => {
  const fields = service.form.flatMap(({ title, fields }) => fields.map((field) => ({ section: title, field })))
  return Object.entries(application.answers)
    .filter(([, value]) => !isBlank(value))
    .map(([path, value]) => {
      const asked = fields.find(({ field }) => field.path === path)
      const question = service.screening.find(({ id }) => path === `screening.${id}`)
      if (asked === undefined) return { path, question: question?.text ?? path, value }
      return {
        path,
        section: asked.section,
        question: asked.field.label,
        value,
        shown: display(service, asked.field, value),
      }
    })
}

const partsOf = ({ application }: Case, service: Service) =>
  Object.entries(application.materials).flatMap(([id, parts]) => {
    const material = service.materials.find((one) => one.id === id)
    return Object.entries(parts).map(([part, content]) => {
      const label = material?.parts.find((one) => one.id === part)?.label ?? part
      const common = { material: material?.title ?? id, part: label, at: content.at }
      return content.kind === 'photo' ? { kind: 'photo', ...common } : { ...common, ...withoutClerk(content) }
    })
  })
