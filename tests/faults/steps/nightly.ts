import { retention } from '../../../domain/services/blocks/retention'
import { addDays, todayInShanghai } from '../../../domain/standards/days'
import { aNewborn } from '../../builders/family'
import { accepted, aFamily, draft, submitted } from '../../support/cases'
import { type Person, type Sample, uuid } from '../../support/sample'
import { stored } from '../database'
import { DAY, type Deed, firing, HOUR, MORNING, type Step } from './step'

let mornings = 0
let people = 0
/** Each with a picture of their own: it goes with the case. */
const somebody = (sample: Sample): Person => {
  people += 1
  return sample.as(`oForgotten${people}`)
}

const forgetting = async (
  sample: Sample,
  person: Person,
  days: number,
  done: () => Promise<boolean>,
): Promise<Deed> => {
  const picture = await sample.photoOf(person)
  await sample.passTime(days * DAY)
  return {
    act: firing(sample, () => sample.retention(), HOUR),
    done: async () => {
      const { links } = await person.get<{ links: object }>('photo', 'view', { photos: [picture] })
      return Object.keys(links).length === 0 && (await done())
    },
  }
}

const isGone = async (person: Person, id: string) => !(await person.ask('application', 'read', { id })).ok

/** What happens by itself at night and in the morning. */
export const NIGHTLY_STEPS: readonly Step[] = [
  {
    name: 'a draft that nobody touched is forgotten',
    function: 'retention',
    prepare: async (sample) => {
      const person = somebody(sample)
      const { id } = await draft(sample, person)
      return forgetting(sample, person, retention.draft, () => isGone(person, id))
    },
  },
  {
    name: 'what was taken back is forgotten, and with it the newborn',
    function: 'retention',
    prepare: async (sample) => {
      const person = somebody(sample)
      const { id } = await submitted(sample, person)
      await person.get('application', 'withdraw', { id, command: uuid() })
      return forgetting(sample, person, retention.closed, async () => {
        const claims = stored<{ readonly application?: string }>(sample.dataDir, 'claims')
        return (await isGone(person, id)) && claims.every(({ application }) => application !== id)
      })
    },
  },
  {
    name: 'of what is done the pictures go',
    function: 'retention',
    prepare: async (sample) => {
      const person = somebody(sample)
      const { 'newborn.name': name = '' } = aFamily()
      const family = aNewborn(todayInShanghai(sample.now())).named(String(name)).seeking('birth-certificate')
      const { id } = await accepted(sample, person, family.answers())
      await sample.relay()
      return forgetting(
        sample,
        person,
        retention.picturesAfterwards,
        async () => (await person.read(id)).status === 'completed',
      )
    },
  },
  {
    name: 'the administrator is told in the morning',
    function: 'digest',
    prepare: async (sample, outsiders) => {
      const before = outsiders.digests().length
      mornings += 1
      const day = addDays(todayInShanghai(sample.now()), mornings)
      await sample.untilHour(day, MORNING)
      return {
        act: firing(sample, () => sample.digest(), HOUR),
        done: async () => {
          const told = outsiders.digests().slice(before)
          const kept = stored<{ readonly _id: string; readonly sentAt: string | null }>(sample.dataDir, 'digests')
          const isNoted = typeof kept.find(({ _id }) => _id === day)?.sentAt === 'string'
          // The robot takes no key: stopped between its answer and our note, it is told the same once more.
          return isNoted && told.length >= 1 && told.length <= 2 && new Set(told).size === 1
        },
      }
    },
  },
]
