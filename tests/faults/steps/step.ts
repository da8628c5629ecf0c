import type { OutsiderDoubles } from '../../../local-cloud/doubles/outsider-doubles'
import type { Mode } from '../../../local-cloud/sample/departments'
import type { Department, Person, Sample } from '../../support/sample'
import { uuid } from '../../support/sample'
import { insist } from '../phone'

/** One thing that somebody does, prepared so that it can be stopped in the middle and done again. */
export interface Step {
  readonly name: string
  /** The function that is stopped. */
  readonly function: string
  /** Everything that comes before; answers the deed itself. Doing it twice is what its actor would do. */
  readonly prepare: (sample: Sample, outsiders: OutsiderDoubles) => Promise<Deed>
}

export interface Deed {
  /** The case it is about; none for a picture. */
  readonly id?: string
  readonly isHandedIn?: boolean
  readonly act: () => Promise<unknown>
  /** What must be true once it was done. */
  readonly done: () => Promise<boolean>
  /** Ends what would come up again while others are looked at. */
  readonly afterwards?: () => Promise<unknown>
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** As a phone presses: the same command under the same id, however often. */
export const press = (person: Person, name: string, action: string, input: object) => {
  const command = { ...input, command: uuid() }
  return () => insist(person, name, action, command)
}

export const statusIs = (sample: Sample, id: string, wanted: string) => async () =>
  (await sample.mother.read(id)).status === wanted

/** What a desk finds wrong. */
export const CORRECTIONS = [
  { place: { kind: 'field', section: 'mother', field: 'mother.livingAddress' }, message: '请写到门牌号' },
]

export const departmentsAre = async (sample: Sample, modes: Partial<Record<Department, Mode>>): Promise<void> => {
  for (const [name, mode] of Object.entries(modes)) await sample.department(name as Department).mode(mode)
}

/** A timer that fires, and after a while once more, as timers do. */
export const firing = (sample: Sample, timer: () => Promise<unknown>, again: number) => async () => {
  await timer().catch(() => undefined)
  await sample.passTime(again)
  await timer().catch(() => undefined)
}

/** When the relay reminds, and the digest is made. */
export const MORNING = 10
