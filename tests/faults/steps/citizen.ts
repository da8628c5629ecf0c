import { chongqingRecordQuery } from '../../../domain/services/chongqing-record-query'
import { newbornYuanling as service } from '../../../domain/services/newborn-yuanling'
import { sha256 } from '../../../domain/standards/sha256'
import { recordPeople } from '../../../local-cloud/sample/record-people'
import { aClearPicture } from '../../builders/pictures'
import { aFamily, consentsTo, contentOf, draft, submitted } from '../../support/cases'
import { type Sample, uuid } from '../../support/sample'
import { insist } from '../phone'
import { CORRECTIONS, type Deed, press, type Step, statusIs } from './step'

const begun = async (sample: Sample) => {
  const answers = aFamily()
  const id = uuid()
  await sample.mother.get('application', 'start', {
    id,
    service: service.id,
    answers,
    consents: consentsTo(service),
    command: uuid(),
  })
  return { id, answers }
}

const FATHERS_SIGNATURE = { material: 'statement', part: 'father' }

/** All is there but what the father signs. */
const withoutTheFather = async (sample: Sample) => {
  const begun = await draft(sample, sample.mother)
  await sample.mother.get('application', 'detach', { id: begun.id, ...FATHERS_SIGNATURE, command: uuid() })
  return begun
}

const invited = async (sample: Sample, id: string): Promise<string> => {
  const asked = { id, person: 'father', command: uuid() }
  return (await sample.mother.get<{ token: string }>('application', 'invite', asked)).token
}
const ownConsents = () => consentsTo({ consents: service.participantConsents ?? [] })

const attaching = async (sample: Sample, material: string, part: string): Promise<Deed> => {
  const { id, answers } = await begun(sample)
  const content = await contentOf(sample, sample.mother, answers, { material, part })
  return {
    id,
    act: press(sample.mother, 'application', 'attach', { id, material, part, content }),
    done: async () => (await sample.mother.read(id)).materials[material]?.[part] !== undefined,
  }
}

/** What a family does on its phones. */
export const CITIZEN_STEPS: readonly Step[] = [
  {
    name: 'a draft is begun',
    function: 'application',
    prepare: async (sample) => {
      const id = uuid()
      const input = { id, service: service.id, answers: aFamily(), consents: consentsTo(service) }
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
      const { id: application } = await begun(sample)
      const { fileID: file } = await sample.mother.upload(`${photo}.jpg`, await aClearPicture())
      const act = () => insist(sample.mother, 'photo', 'inspect', { photo, application, file })
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
        act: press(sample.mother, 'application', 'submit', { id }),
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
    name: 'it is handed in again',
    function: 'application',
    prepare: async (sample) => {
      const { id } = await submitted(sample, sample.mother)
      await sample.clerk.get('desk', 'return-for-correction', { id, corrections: CORRECTIONS, command: uuid() })
      return {
        id,
        isHandedIn: true,
        act: press(sample.mother, 'application', 'submit', { id }),
        done: statusIs(sample, id, 'submitted'),
      }
    },
  },
  {
    name: 'the father takes up the link',
    function: 'application',
    prepare: async (sample) => {
      const { id } = await withoutTheFather(sample)
      const token = await invited(sample, id)
      return {
        id,
        act: press(sample.father, 'application', 'join-invited', { token, consents: ownConsents() }),
        done: async () => (await sample.mother.read(id)).participants?.father !== undefined,
      }
    },
  },
  {
    name: 'the father signs on his own phone',
    function: 'application',
    prepare: async (sample) => {
      const { id, answers } = await withoutTheFather(sample)
      const token = await invited(sample, id)
      await sample.father.get('application', 'join-invited', { token, consents: ownConsents(), command: uuid() })
      const content = await contentOf(sample, sample.father, answers, FATHERS_SIGNATURE)
      return {
        id,
        act: press(sample.father, 'application', 'attach-invited', { token, ...FATHERS_SIGNATURE, content }),
        done: async () => (await sample.mother.read(id)).materials.statement?.father !== undefined,
      }
    },
  },
  {
    name: 'the mother sends the father a link',
    function: 'application',
    prepare: async (sample) => {
      const { id } = await withoutTheFather(sample)
      const act = press(sample.mother, 'application', 'invite', { id, person: 'father' })
      return { id, act, done: async () => (await act()).answer.ok }
    },
  },
  {
    name: 'somebody allows messages, and reads the inbox',
    function: 'application',
    prepare: async (sample) => {
      const until = new Date(sample.now()).toISOString()
      const act = async () => {
        await insist(sample.mother, 'application', 'subscribed', { accepted: ['progress', 'todo'] })
        return insist<{ readonly readUntil: string }>(sample.mother, 'application', 'inbox-read', { until })
      }
      return { act, done: async () => ((await act()).answer.data?.readUntil ?? '') >= until }
    },
  },
  {
    name: 'somebody looks for a certificate of their own',
    function: 'records',
    prepare: async (sample) => {
      const [person] = recordPeople
      const { id: query, consent } = chongqingRecordQuery
      const asked = {
        query,
        kind: 'only-child',
        name: person?.name,
        idNumber: person?.idNumber,
        consent: { version: consent.version, textHash: sha256(consent.text) },
      }
      // Everybody has ten searches a day.
      const act = press(sample.as(`o${uuid()}`), 'records', 'search', asked)
      return { act, done: async () => (await act()).answer.ok }
    },
  },
]
