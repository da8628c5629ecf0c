import type { ApplicationView } from '../../domain/casework/state/view'
import type { Answers } from '../../domain/definition/answers'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { todayInShanghai } from '../../domain/standards/days'
import { consents, contentOf, papersOf as partsFor } from '../../local-cloud/sample/families/hand-in'
import { aNewborn, TODAY } from '../builders/family'
import { copyOfDraft, keepAsModel } from './copies'
import type { Person, Sample } from './sample'
import { uuid } from './sample'

export { beginCase, consents, consentsTo, contentOf } from '../../local-cloud/sample/families/hand-in'

export const CERTIFICATE = 'R430012345'

let babies = 0

/** A family of which nothing is known yet: every call has another newborn, and so another claim. */
export const aFamily = (): Answers => {
  babies += 1
  const name = `周${String.fromCodePoint(0x4e00 + (babies % 500), 0x5b89 + Math.floor(babies / 500))}`
  return aNewborn(TODAY).named(name).answers()
}

/** Every part of a paper that these answers ask for. */
export const papersOf = (answers: Answers) => partsFor(answers, TODAY)

interface Begun {
  readonly id: string
  readonly answers: Answers
}

/** A draft that lacks nothing but being submitted. */
export const draft = async (sample: Sample, person: Person, answers: Answers = aFamily()): Promise<Begun> => {
  const papers = papersOf(answers)
  const copy = await copyOfDraft(sample, person, answers, papers, (paper) => contentOf(sample, person, answers, paper))
  if (copy !== undefined) return { id: copy, answers }
  const id = uuid()
  await person.get('application', 'start', {
    id,
    service: newbornYuanling.id,
    answers,
    consents: consents(),
    command: uuid(),
  })
  for (const { material, part } of papers) {
    const content = await contentOf(sample, person, answers, { material, part })
    await person.get('application', 'attach', { id, material, part, content, command: uuid() })
  }
  keepAsModel(sample, id, papers)
  return { id, answers }
}

/** On a cloud whose time has passed: more than 90 days after the birth only the running year is insured. */
export const insuredThisYear = (sample: Sample, answers: Answers): Answers => {
  const year = [todayInShanghai(sample.now()).slice(0, 4)]
  return { ...answers, 'insurance.enrolYears': year, 'insurance.payYears': year }
}

export const submitted = async (
  sample: Sample,
  person: Person,
  answers?: Answers,
): Promise<Begun & { readonly view: ApplicationView }> => {
  const begun = await draft(sample, person, answers)
  const view = await person.get('application', 'submit', { id: begun.id, command: uuid() })
  return { ...begun, view }
}

export const accept = (sample: Sample, id: string): Promise<ApplicationView> =>
  sample.clerk.get('desk', 'accept', { id, numbers: { 'birth-certificate': CERTIFICATE }, command: uuid() })

export const accepted = async (sample: Sample, person: Person, answers?: Answers): Promise<Begun> => {
  const { view: _view, ...begun } = await submitted(sample, person, answers)
  await accept(sample, begun.id)
  return begun
}

const paid = new Set<string>()

/** The family pays, once, when the tax office has said how much. */
export const payIfDue = async (sample: Sample, { id, items }: Pick<ApplicationView, 'id' | 'items'>): Promise<void> => {
  if (items['insurance-payment']?.status !== 'due' || paid.has(id)) return
  paid.add(id)
  await sample.department('tax').pay(`${id}.insurance-payment`)
}
