import { is } from '../../../definition/condition'
import type { Participant, Person, Service } from '../../../definition/service'
import { theReceiver } from '../delivery'
import { headIsAway } from './household'
import { byDelegate } from './matter'

/** The people of the form: whom another service may know already. */
export const theFamily: readonly Person[] = [
  { prefix: 'mother', is: 'woman' },
  { prefix: 'father', is: 'man' },
  { prefix: 'newborn', is: 'child' },
  { prefix: 'mother', is: 'applicant', when: is('applicant', 'mother') },
  { prefix: 'father', is: 'applicant', when: is('applicant', 'father') },
  { prefix: 'delegate', is: 'applicant', when: byDelegate },
  theReceiver,
]

/** Whoever does not apply fills and signs their own part: the other parent, and the head of the household. */
export const participants: readonly Participant[] = [
  { id: 'mother', title: '妈妈' },
  { id: 'father', title: '爸爸' },
  { id: 'head', title: '户主', titleFrom: 'household.head', when: headIsAway },
]

/** Whoever applies is texted. */
export const byWhoApplies: NonNullable<Service['contact']> = {
  by: 'applicant',
  phones: { mother: 'mother.phone', father: 'father.phone', delegate: 'delegate.phone' },
}
