import { addDays } from '../../../domain/standards/days'
import { accepted, aFamily } from '../../support/cases'
import { promisedFalsely } from '../../support/promised'
import { type Sample, uuid } from '../../support/sample'
import { DAY, type Deed, departmentsAre, firing, HOUR, MINUTE, MORNING, type Step } from './step'

/** With the police it ends, so that nothing else of it is due while one thing is looked at. */
const acceptedOnly = async (sample: Sample, change: object = {}): Promise<string> => {
  await departmentsAre(sample, { police: 'refuse' })
  const { id } = await accepted(sample, sample.mother, { ...aFamily(), ...change })
  await sample.relay()
  return id
}

/** Everything is done but the payment, of which the tax office has said nothing yet; and the police post no paper. */
const withTheTaxOffice = async (sample: Sample): Promise<string> => {
  await departmentsAre(sample, { police: 'silent', 'medical-insurance': 'done', tax: 'silent' })
  const { id } = await accepted(sample, sample.mother)
  await sample.relay()
  await sample.report('police', { request: `${id}.household-registration`, status: 'done' })
  await sample.relay()
  await sample.relay()
  return id
}

/** So that it is not asked for every day from now on. */
const paid = (sample: Sample, id: string) => async () => {
  await sample.report('tax', { request: `${id}.insurance-payment`, status: 'paid' })
  await sample.relay()
}

/** The timer, and once more when a lease that a dead run left behind has ended. */
const relayed = (sample: Sample, deed: Pick<Deed, 'done' | 'afterwards'> & { readonly id: string }): Deed => ({
  ...deed,
  isHandedIn: true,
  act: firing(sample, () => sample.relay(), 2 * MINUTE),
})

/** What the timer does: every kind of entry of an outbox. */
export const RELAY_STEPS: readonly Step[] = [
  {
    name: 'the relay tells the family and asks the police',
    function: 'relay',
    prepare: async (sample) => {
      await departmentsAre(sample, { police: 'normal' })
      const { id } = await accepted(sample, sample.mother)
      return relayed(sample, {
        id,
        done: async () => (await sample.mother.read(id)).items['household-registration']?.status !== 'queued',
      })
    },
  },
  {
    name: 'the relay asks the courier whether the paper is on its way',
    function: 'relay',
    prepare: async (sample, outsiders) => {
      const id = await acceptedOnly(sample, { 'delivery.certificate': 'post' })
      await sample.passTime(31 * MINUTE)
      return relayed(sample, {
        id,
        done: async () =>
          (await sample.mother.read(id)).deliveries['birth-certificate']?.way === 'posted' &&
          outsiders.orders(id).size === 1,
      })
    },
  },
  {
    name: 'the relay tells the credit register',
    function: 'relay',
    prepare: async (sample, outsiders) => {
      const { id } = await promisedFalsely(sample, true)
      const found = { id, person: 'person', reason: '户籍地回函：与承诺不符', command: uuid() }
      await sample.as('oSampleVillage').get('desk', 'commitment-false', found)
      await sample.relay()
      await sample.passTime(31 * MINUTE)
      return relayed(sample, {
        id,
        done: async () =>
          (await sample.mother.read(id)).breach?.recordedAt !== undefined && outsiders.breaches(id).size === 1,
      })
    },
  },
  {
    name: 'the relay asks a department that has said nothing for a day',
    function: 'relay',
    prepare: async (sample) => {
      const id = await withTheTaxOffice(sample)
      await sample.passTime(25 * HOUR)
      return relayed(sample, {
        id,
        done: async () => (await sample.mother.read(id)).items['insurance-payment']?.status === 'due',
        afterwards: paid(sample, id),
      })
    },
  },
  {
    name: 'the relay reminds of a bill',
    function: 'relay',
    prepare: async (sample) => {
      const id = await withTheTaxOffice(sample)
      await sample.passTime(DAY)
      await sample.relay()
      const { answers } = await sample.mother.read(id)
      await sample.untilHour(addDays(String(answers['newborn.birthDate']), 60), MORNING)
      return relayed(sample, {
        id,
        done: async () => (await sample.mother.read(id)).items['insurance-payment']?.remindedAfter === 60,
        afterwards: paid(sample, id),
      })
    },
  },
  {
    name: 'the relay notes that the promised day has passed',
    function: 'relay',
    prepare: async (sample) => {
      const id = await acceptedOnly(sample)
      const { dueAt = '' } = await sample.mother.read(id)
      await sample.untilHour(addDays(dueAt, 1), MORNING)
      return relayed(sample, {
        id,
        done: async () => (await sample.mother.read(id)).flags.includes('overdue'),
      })
    },
  },
]
