import { accepted, aFamily, CERTIFICATE, submitted } from '../../support/cases'
import { promisedFalsely } from '../../support/promised'
import { CORRECTIONS, press, type Step, statusIs } from './step'

/** What a clerk does. */
export const DESK_STEPS: readonly Step[] = [
  {
    name: 'the desk sends it back',
    function: 'desk',
    prepare: async (sample) => {
      const { id } = await submitted(sample, sample.mother)
      return {
        id,
        isHandedIn: true,
        act: press(sample.clerk, 'desk', 'return-for-correction', { id, corrections: CORRECTIONS }),
        done: statusIs(sample, id, 'returned'),
      }
    },
  },
  {
    name: 'the desk accepts',
    function: 'desk',
    prepare: async (sample) => {
      const { id } = await submitted(sample, sample.mother)
      const input = { id, numbers: { 'birth-certificate': CERTIFICATE } }
      return {
        id,
        isHandedIn: true,
        act: press(sample.clerk, 'desk', 'accept', input),
        done: statusIs(sample, id, 'accepted'),
      }
    },
  },
  {
    name: 'the desk hands out a paper',
    function: 'desk',
    prepare: async (sample) => {
      const { id } = await accepted(sample, sample.mother, { ...aFamily(), 'delivery.certificate': 'collect' })
      const input = { id, item: 'birth-certificate' }
      return {
        id,
        isHandedIn: true,
        act: press(sample.clerk, 'desk', 'item-ready', input),
        done: async () => (await sample.mother.read(id)).deliveries['birth-certificate'] !== undefined,
      }
    },
  },
  {
    name: 'the desk sends again what could not be sent',
    function: 'desk',
    prepare: async (sample) => {
      await sample.department('police').mode('gone')
      const { id } = await accepted(sample, sample.mother)
      await sample.relay()
      await sample.department('police').mode('normal')
      return {
        id,
        isHandedIn: true,
        act: press(sample.clerk, 'desk', 'replay', { id }),
        done: async () => !JSON.stringify(await sample.clerk.get('desk', 'failed', {})).includes(id),
        // Before the police are gone again.
        afterwards: () => sample.relay(),
      }
    },
  },
  {
    name: 'the desk finds a commitment to be false',
    function: 'desk',
    prepare: async (sample) => {
      const { id } = await promisedFalsely(sample, true)
      const input = { id, person: 'person', reason: '户籍地回函：与承诺不符' }
      return {
        id,
        isHandedIn: true,
        act: press(sample.as('oSampleVillage'), 'desk', 'commitment-false', input),
        done: async () => (await sample.mother.read(id)).breach !== undefined,
      }
    },
  },
]
