import type { ApplicationView } from '../../domain/casework/state/view'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { accepted, draft } from '../support/cases'
import type { Sample } from '../support/sample'
import { uuid } from '../support/sample'
import { stored } from './database'
import { insist } from './phone'

/** Everybody at once, in calm weather: what only goes wrong when two are at the same thing. Answers what did. */
export const crowd = async (sample: Sample, phones = 50): Promise<readonly string[]> => [
  ...(await manyPhones(sample, phones)),
  ...(await manyTimers(sample)),
  ...(await twoDepartments(sample)),
]

/** Slow enough that everybody reads before anybody writes. */
const slowly = async <T>(sample: Sample, action: string, work: () => Promise<T>, ms = 50): Promise<T> => {
  await sample.fault({ action, kind: 'delay', count: 10_000, ms })
  try {
    return await work()
  } finally {
    await sample.clearFaults()
  }
}

const WRITES = 'database.modifyDocument'

/** What the phones type, each time something else. */
const TYPED = service.form
  .flatMap(({ fields }) => fields)
  .filter(({ kind, required, when }) => kind === 'text' && !required && when === undefined)
  .map(({ path }) => path)

/** A family with many phones: all save, some submit. What was acknowledged is there, and it is handed in once. */
const manyPhones = async (sample: Sample, phones: number): Promise<readonly string[]> => {
  const owner = sample.mother
  // Whoever is served by one instance comes one after the other.
  await sample.warm(() => owner.list())
  const { id } = await draft(sample, owner)
  const saves = Array.from({ length: phones }, (_phone, at) => ({
    answers: { [TYPED[at % TYPED.length] ?? '']: `样例单位${at}` },
    command: uuid(),
  }))
  const saved = await slowly(sample, WRITES, () =>
    Promise.all(saves.map(async (save) => (await insist(owner, 'application', 'save', { id, ...save })).answer.ok)),
  )
  const remembered = new Set(
    stored<{ readonly _id: string; readonly commands: readonly { readonly id: string }[] }>(
      sample.dataDir,
      'applications',
    )
      .find(({ _id }) => _id === id)
      ?.commands.map((receipt) => receipt.id),
  )
  const lost = saves.filter(({ command }, at) => saved[at] && !remembered.has(command))
  const command = uuid()
  const submits = await slowly(sample, WRITES, () =>
    Promise.all(
      Array.from({ length: phones }, (_phone, at) =>
        insist<ApplicationView>(owner, 'application', 'submit', {
          id,
          command: at % 2 === 0 ? command : uuid(),
        }),
      ),
    ),
  )
  const { journal } = await owner.read(id)
  const handedIn = journal.filter(({ type }) => type === 'submitted').length
  return [
    ...lost.map(() => 'lost: what a phone saved, and was told so'),
    ...(saved.every(Boolean) ? [] : [`lost: ${saved.filter((ok) => !ok).length} phones could not save`]),
    ...(submits.some(({ answer }) => answer.ok) ? [] : ['lost: nobody could hand it in']),
    ...(handedIn === 1 ? [] : [`twice: handed in ${handedIn} times`]),
  ]
}

/** Several timers fire at once while WeChat takes its time: each step is told once, each department asked once. */
const manyTimers = async (sample: Sample): Promise<readonly string[]> => {
  const owner = sample.as('oCrowdOwner')
  for (let tap = 0; tap < 5; tap += 1) await sample.subscribe(owner)
  // Instances that are still starting would come one after the other.
  await sample.warm(() => sample.relay())
  const { id } = await accepted(sample, owner)
  await slowly(sample, 'wx.openApi', () => Promise.all(Array.from({ length: 4 }, () => sample.relay())), 200)
  const messages = (await sample.messages()).filter(({ page }) => page?.includes(id) === true)
  const asked = (await sample.department('police').log()).filter(({ body }) => body.request.startsWith(`${id}.`))
  const offers = asked.reduce((sum, { duplicates }) => sum + 1 + duplicates, 0)
  const steps = new Map<string, number>()
  for (const { data } of messages) {
    const step = `${data?.thing1?.value} ${data?.phrase2?.value}`
    steps.set(step, (steps.get(step) ?? 0) + 1)
  }
  return [
    ...[...steps].flatMap(([step, count]) => (count === 1 ? [] : [`twice: ${step} was told ${count} times`])),
    ...(messages.length === 0 ? ['lost: nobody was told'] : []),
    ...(offers === 1 ? [] : [`twice: the police were asked ${offers} times`]),
  ]
}

/** Two departments report at once, each about its own. */
const twoDepartments = async (sample: Sample): Promise<readonly string[]> => {
  const { id } = await accepted(sample, sample.mother)
  const registration = `${id}.household-registration`
  const enrolment = `${id}.insurance-enrolment`
  await sample.report('police', { request: registration, status: 'done', result: {} })
  const reports = await slowly(sample, WRITES, () =>
    Promise.all([
      sample.report('police', {
        request: registration,
        status: 'posted',
        carrier: '邮政EMS',
        tracking: 'EA123456789CN',
      }),
      sample.report('medical-insurance', { request: enrolment, status: 'done', result: {} }),
    ]),
  )
  const view = await sample.mother.read(id)
  return [
    ...(reports.every(({ status }) => status === 200) ? [] : ['lost: a report was not taken']),
    ...(view.deliveries['household-registration']?.way === 'posted' ? [] : ['lost: what the police reported']),
    ...(view.items['insurance-enrolment']?.status === 'done' ? [] : ['lost: what the insurance reported']),
  ]
}
