import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { aClearPicture } from '../builders/pictures'
import { accepted, aFamily, CERTIFICATE, consents, contentOf, draft, submitted } from '../support/cases'
import { promisedFalsely } from '../support/promised'
import type { Person, Sample } from '../support/sample'
import { uuid } from '../support/sample'
import { insist } from './phone'

/** One thing that somebody does, prepared so that it can be stopped in the middle and done again. */
export interface Step {
  readonly name: string
  /** The function that is stopped. */
  readonly function: string
  /** Everything that comes before; answers the deed itself. Doing it twice is what its actor would do. */
  readonly prepare: (sample: Sample) => Promise<Deed>
}

export interface Deed {
  /** The case it is about; none for a picture. */
  readonly id?: string
  readonly isHandedIn?: boolean
  readonly act: () => Promise<unknown>
  /** What must be true once it was done. */
  readonly done: () => Promise<boolean>
}

const FAULTS = [{ place: { kind: 'field', section: 'mother', field: 'mother.livingAddress' }, message: '请写到门牌号' }]

interface Signature {
  readonly strokes: object
  readonly version: string
  readonly textHash: string
}

const press = (person: Person, name: string, action: string, input: object) => {
  const command = { ...input, command: uuid() }
  return () => insist(person, name, action, command)
}

const statusIs = (sample: Sample, id: string, wanted: string) => async () =>
  (await sample.mother.read(id)).status === wanted

const begun = async (sample: Sample) => {
  const answers = aFamily()
  const id = uuid()
  await sample.mother.get('application', 'start', { id, service: service.id, answers, command: uuid() })
  return { id, answers }
}

const attaching = async (sample: Sample, material: string, part: string): Promise<Deed> => {
  const { id, answers } = await begun(sample)
  const content = await contentOf(sample, sample.mother, answers, { material })
  return {
    id,
    act: press(sample.mother, 'application', 'attach', { id, material, part, content }),
    done: async () => (await sample.mother.read(id)).materials[material]?.[part] !== undefined,
  }
}

const reporting = async (sample: Sample, body: object, wanted: readonly string[]): Promise<Deed> => {
  const { id } = await accepted(sample, sample.mother)
  await sample.relay()
  const webhook = uuid()
  const request = `${id}.household-registration`
  return {
    id,
    isHandedIn: true,
    act: () => sample.report('police', { request, ...body } as never, { webhook }),
    done: async () => wanted.includes((await sample.mother.read(id)).items['household-registration']?.status ?? ''),
  }
}

const MINUTE = 60_000

/** The timer, and once more when a lease that a dead run left behind has ended. */
const relaying = (sample: Sample) => async () => {
  await sample.relay().catch(() => undefined)
  await sample.passTime(2 * MINUTE)
  await sample.relay().catch(() => undefined)
}

/** Every command and every step of the relay. */
export const STEPS: readonly Step[] = [
  {
    name: 'a draft is begun',
    function: 'application',
    prepare: async (sample) => {
      const id = uuid()
      const input = { id, service: service.id, answers: aFamily() }
      return {
        id,
        act: press(sample.mother, 'application', 'start', input),
        done: statusIs(sample, id, 'draft'),
      }
    },
  },
  {
    name: 'answers are saved',
    function: 'application',
    prepare: async (sample) => {
      const { id } = await begun(sample)
      const answers = { 'mother.employer': '沅陵县第一中学' }
      return {
        id,
        act: press(sample.mother, 'application', 'save', { id, answers }),
        done: async () => (await sample.mother.read(id)).answers['mother.employer'] === '沅陵县第一中学',
      }
    },
  },
  {
    name: 'a picture is looked at',
    function: 'photo',
    prepare: async (sample) => {
      const photo = uuid()
      const { fileID: file } = await sample.mother.upload(`${photo}.jpg`, await aClearPicture())
      const act = () => insist(sample.mother, 'photo', 'inspect', { photo, file })
      return { act, done: async () => (await act()).answer.ok }
    },
  },
  {
    name: 'a photo is attached',
    function: 'application',
    prepare: (sample) => attaching(sample, 'identity-mother', 'front'),
  },
  {
    name: 'a text is signed',
    function: 'application',
    prepare: (sample) => attaching(sample, 'statement', 'mother'),
  },
  {
    name: 'a photo is taken away',
    function: 'application',
    prepare: async (sample) => {
      const { id } = await draft(sample, sample.mother)
      const input = { id, material: 'identity-mother', part: 'front' }
      return {
        id,
        act: press(sample.mother, 'application', 'detach', input),
        done: async () => (await sample.mother.read(id)).materials['identity-mother']?.front === undefined,
      }
    },
  },
  {
    name: 'a draft is thrown away',
    function: 'application',
    prepare: async (sample) => {
      const { id } = await draft(sample, sample.mother)
      return {
        id,
        act: press(sample.mother, 'application', 'discard', { id }),
        done: async () => !(await sample.mother.list()).some((one) => one.id === id && one.status === 'draft'),
      }
    },
  },
  {
    name: 'it is handed in',
    function: 'application',
    prepare: async (sample) => {
      const { id } = await draft(sample, sample.mother)
      return {
        id,
        isHandedIn: true,
        act: press(sample.mother, 'application', 'submit', { id, consents: consents() }),
        done: statusIs(sample, id, 'submitted'),
      }
    },
  },
  {
    name: 'it is taken back',
    function: 'application',
    prepare: async (sample) => {
      const { id } = await submitted(sample, sample.mother)
      return {
        id,
        act: press(sample.mother, 'application', 'withdraw', { id }),
        done: statusIs(sample, id, 'closed'),
      }
    },
  },
  {
    name: 'the desk sends it back',
    function: 'desk',
    prepare: async (sample) => {
      const { id } = await submitted(sample, sample.mother)
      return {
        id,
        isHandedIn: true,
        act: press(sample.clerk, 'desk', 'return', { id, faults: FAULTS }),
        done: statusIs(sample, id, 'returned'),
      }
    },
  },
  {
    name: 'it is handed in again',
    function: 'application',
    prepare: async (sample) => {
      const { id } = await submitted(sample, sample.mother)
      await sample.clerk.get('desk', 'return', { id, faults: FAULTS, command: uuid() })
      return {
        id,
        isHandedIn: true,
        act: press(sample.mother, 'application', 'submit', { id, consents: consents() }),
        done: statusIs(sample, id, 'submitted'),
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
    name: 'the father signs on his own phone',
    function: 'application',
    prepare: async (sample) => {
      const { id, answers } = await draft(sample, sample.mother)
      const place = { material: 'statement', part: 'father' }
      await sample.mother.get('application', 'detach', { id, ...place, command: uuid() })
      const { token } = await sample.mother.get<{ token: string }>('application', 'invite', {
        id,
        ...place,
        command: uuid(),
      })
      const { strokes, version, textHash } = (await contentOf(sample, sample.father, answers, place)) as Signature
      return {
        id,
        act: press(sample.father, 'application', 'sign-invited', { token, strokes, version, textHash }),
        done: async () => (await sample.mother.read(id)).materials.statement?.father !== undefined,
      }
    },
  },
  {
    name: 'the desk hands out a paper',
    function: 'desk',
    prepare: async (sample) => {
      const { id } = await accepted(sample, sample.mother, { ...aFamily(), 'delivery.certificate': 'collect' })
      const input = { id, item: 'birth-certificate', delivery: { way: 'ready' } }
      return {
        id,
        isHandedIn: true,
        act: press(sample.clerk, 'desk', 'deliver', input),
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
        act: press(sample.as('oSampleVillage'), 'desk', 'breach', input),
        done: async () => (await sample.mother.read(id)).breach !== undefined,
      }
    },
  },
  {
    name: 'the relay tells the family and asks the police',
    function: 'relay',
    prepare: async (sample) => {
      const { id } = await accepted(sample, sample.mother)
      return {
        id,
        isHandedIn: true,
        act: relaying(sample),
        done: async () => (await sample.mother.read(id)).items['household-registration']?.status !== 'queued',
      }
    },
  },
  {
    name: 'a department reports that it is done',
    function: 'callback',
    prepare: (sample) => reporting(sample, { status: 'done', result: { page: '431222-1' } }, ['done']),
  },
  {
    name: 'a department refuses',
    function: 'callback',
    // The simulated police do not know of it and report that it is done: a department may correct itself.
    prepare: (sample) => reporting(sample, { status: 'refused', reason: '与户籍登记不一致' }, ['refused', 'done']),
  },
]
