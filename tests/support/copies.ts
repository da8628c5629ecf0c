import { type CaseRecord, opened, packed } from '../../cloudfunctions/shared/cases/case-record'
import { createSealer } from '../../cloudfunctions/shared/cases/sealing'
import { decide } from '../../domain/casework/decide'
import { fold } from '../../domain/casework/evolve'
import type { Application } from '../../domain/casework/state/application'
import { removeAt } from '../../domain/casework/state/retention'
import type { Answers } from '../../domain/definition/answers'
import type { Part } from '../../domain/intake/materials'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { consentsTo } from '../../local-cloud/sample/families/hand-in'
import { secretsIn } from '../../local-cloud/sample/secrets'
import { stored } from '../faults/database'
import type { Person, Sample } from './sample'
import { uuid } from './sample'

/**
 * A draft costs a call for every paper. Its stored record and state are kept, and the next family with the same papers gets
 * a copy: one insert. What is in it nobody makes up here; the first draft of its kind always comes through the door.
 */
interface Model {
  readonly papers: string
  readonly record: CaseRecord
  readonly application: Application
}

type Paper = { readonly material: string; readonly part: string }

const models: Model[] = []

const sealerOf = (sample: Sample) => createSealer(secretsIn(sample.dataDir).seal)
const nameOf = (papers: readonly Paper[]) => papers.map(({ material, part }) => `${material}.${part}`).join()

/** Keeps the draft of this id, which has these papers and nothing else, for others. */
export const keepAsModel = (sample: Sample, id: string, papers: readonly Paper[]): void => {
  if (sample.local === undefined) return
  const record = stored<CaseRecord>(sample.dataDir, 'applications').find(({ _id }) => _id === id)
  if (record === undefined) throw new Error(`no case ${id}`)
  models.push({ papers: nameOf(papers), record, application: opened(record, sealerOf(sample)) })
}

/** A draft with these answers and papers, as its owner would have made it just now; its id, or nothing without a model. */
export const copyOfDraft = async (
  sample: Sample,
  { openid: owner }: Person,
  answers: Answers,
  papers: readonly Paper[],
  contentOf: (paper: Paper) => Promise<object>,
): Promise<string | undefined> => {
  const name = nameOf(papers)
  const model = models.find((one) => one.papers === name)
  if (sample.local === undefined || model === undefined) return undefined
  const id = uuid()
  const at = new Date(sample.now()).toISOString()
  const decision = decide(
    service,
    undefined,
    { type: 'start', id, answers, consents: consentsTo(service) },
    { at, by: owner },
  )
  const started = decision.ok ? fold(undefined, decision.events) : undefined
  if (started === undefined) return undefined
  const materials: Record<string, Record<string, Part>> = {}
  for (const paper of papers) {
    const as = model.application.materials[paper.material]?.[paper.part]
    const parts = { ...materials[paper.material], [paper.part]: { ...as, ...(await contentOf(paper)), at } as Part }
    materials[paper.material] = parts
  }
  const application = { ...model.application, ...started, materials }
  const record: CaseRecord = {
    ...model.record,
    ...packed(application, sealerOf(sample)),
    _id: id,
    removeAt: removeAt(service.retention, application, at),
    events: model.record.events.map((event) => ({ ...event, at })),
    commands: [],
  }
  sample.local.seed('applications', [record])
  return id
}
