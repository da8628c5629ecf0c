import type { Answers } from '../../../domain/definition/answers'
import { accepted, aFamily } from '../../support/cases'
import { type Department, type Report, type Sample, uuid } from '../../support/sample'
import { type Deed, departmentsAre, type Step } from './step'

/** Which item of the case, by whom, and how far departments bring it by themselves before. */
interface Reporting {
  readonly item: string
  readonly by: Department
  readonly ticks: number
  /** What the family chose otherwise than most. */
  readonly chosen?: Answers
}

const HOUSEHOLD: Reporting = { item: 'household-registration', by: 'police', ticks: 1 }
const PAYMENT: Reporting = { item: 'insurance-payment', by: 'tax', ticks: 3 }

/** Departments that say nothing by themselves: what they have to say, they are made to say here. */
const caseWith = async (sample: Sample, { by, ticks, chosen = {} }: Reporting): Promise<string> => {
  await departmentsAre(sample, { police: 'done', 'medical-insurance': 'done', tax: 'silent', [by]: 'silent' })
  const { id } = await accepted(sample, sample.mother, { ...aFamily(), ...chosen })
  for (let tick = 0; tick < ticks; tick += 1) await sample.relay()
  if (ticks === 0) {
    // It has the request, and we have not noted it.
    await sample.fault({ action: 'mount/departments', kind: 'kill-after', count: 1 })
    await sample.relay().catch(() => undefined)
  }
  return id
}

const reporting = async (
  sample: Sample,
  about: Reporting,
  reports: readonly [...(readonly object[]), object],
  done: (item: string, view: Awaited<ReturnType<Sample['mother']['read']>>) => boolean,
): Promise<Deed> => {
  const id = await caseWith(sample, about)
  const say = (body: object, webhook: string) =>
    sample.report(about.by, { request: `${id}.${about.item}`, ...body } as Report, { webhook })
  for (const body of reports.slice(0, -1)) await say(body, uuid())
  const webhook = uuid()
  return {
    id,
    isHandedIn: true,
    act: () => say(reports.at(-1) ?? {}, webhook),
    done: async () => done(about.item, await sample.mother.read(id)),
    // What is not done ends here; what is done, stays done.
    afterwards: () => say({ status: 'refused', reason: '与户籍登记不一致' }, uuid()),
  }
}

/** At the counter of a police station. */
const COLLECTED = { 'delivery.household': 'collect', 'delivery.station': 'yl-ps-431222115' }
const DONE = { status: 'done', result: { page: '431222-1' } }
const BILL = { status: 'payment-due', amount: '400', dueBy: '2099-12-31' }
const POSTED = { status: 'posted', carrier: '邮政EMS', tracking: 'EA123456789CN' }

/** What a department reports. */
export const DEPARTMENT_STEPS: readonly Step[] = [
  {
    name: 'a department reports that it has begun',
    function: 'callback',
    prepare: (sample) =>
      reporting(sample, { ...HOUSEHOLD, ticks: 0 }, [{ status: 'acknowledged' }], (item, { items }) =>
        ['acknowledged', 'done'].includes(items[item]?.status ?? ''),
      ),
  },
  {
    name: 'a department reports that it is done',
    function: 'callback',
    prepare: (sample) => reporting(sample, HOUSEHOLD, [DONE], (item, { items }) => items[item]?.status === 'done'),
  },
  {
    name: 'a department refuses',
    function: 'callback',
    prepare: (sample) =>
      reporting(
        sample,
        HOUSEHOLD,
        [{ status: 'refused', reason: '与户籍登记不一致' }],
        (item, { items }) => items[item]?.status === 'rejected',
      ),
  },
  {
    name: 'the police say that the paper can be fetched',
    function: 'callback',
    prepare: (sample) =>
      reporting(
        sample,
        { ...HOUSEHOLD, chosen: COLLECTED },
        [DONE, { status: 'ready' }],
        (item, { deliveries }) => deliveries[item]?.way === 'ready',
      ),
  },
  {
    name: 'the police post the paper',
    function: 'callback',
    prepare: (sample) =>
      reporting(sample, HOUSEHOLD, [DONE, POSTED], (item, { deliveries }) => deliveries[item]?.way === 'posted'),
  },
  {
    name: 'the tax office says how much is to be paid',
    function: 'callback',
    prepare: (sample) => reporting(sample, PAYMENT, [BILL], (item, { items }) => items[item]?.status === 'due'),
  },
  {
    name: 'the tax office reports that it was paid, and with that everything is done',
    function: 'callback',
    prepare: (sample) =>
      reporting(sample, PAYMENT, [BILL, { status: 'paid' }], (_item, { status }) => status === 'completed'),
  },
]
