import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Answers, Day } from '../../../domain/definition/answers'
import { OWN, sameOf } from '../../../domain/definition/fields'
import { prune } from '../../../domain/intake/prune'
import { newbornYuanling } from '../../../domain/services/newborn-yuanling'
import type { Mode } from '../departments'
import { type Person, uuid } from '../person'
import { consents, contentOf, papersOf } from './hand-in'
import { newbornAnswers, ofDifferentEthnicity } from './newborn-answers'
import { type Family, phoneOf, SITUATIONS, type Situation } from './situations'

/** What families are played in: a cloud with its people and departments, over HTTP. */
export interface World {
  readonly clerk: Person
  as(openid: string): Person
  /** A picture of a paper that this person has uploaded for this case. */
  photoOf(person: Person, part: string | undefined, application: string): Promise<string>
  department(name: 'police' | 'tax'): {
    /** How it treats this one request from now on. */
    mode(mode: Mode, request?: string): Promise<unknown>
    pay(request: string): Promise<unknown>
  }
  /** Lets relay and departments work until the case is as wanted. */
  until(
    id: string,
    wanted: (view: ApplicationView) => boolean,
    meanwhile: (view: ApplicationView) => Promise<unknown>,
    owner: Person,
  ): Promise<ApplicationView>
}

const CERTIFICATE = 'R430012345'

const CORRECTIONS = [
  { place: { kind: 'field', section: 'mother', field: 'mother.livingAddress' }, message: '请写到门牌号' },
  { place: { kind: 'material', material: 'identity-mother', part: 'back' }, message: '照片反光，看不清有效期' },
  { place: { kind: 'material', material: 'statement', part: 'father' }, message: '请父亲本人签名' },
]

const MENDED: Answers = {
  'mother.livingAddress': '湖南省沅陵县沅陵镇样例路8号2栋301室',
  [sameOf('mother.livingAddress')]: OWN,
}

/** Wrong in the ways in which people are wrong: a digit, a date, a word too few. */
const MISTAKES: Answers = {
  'mother.idNumber': '431222199506120021',
  'mother.phone': '1380745000',
  'father.name': '向',
  'father.registeredAddress': '沅陵',
  'newborn.name.again': '周致远',
}

const isAskedFirst = (path: string) => path.startsWith('screening.') || path === 'items' || path === 'applicant'
const isAskedEarly = (path: string) => isAskedFirst(path) || path.startsWith('newborn.') || path.startsWith('mother.')

const only = (answers: Answers, wanted: (path: string) => boolean): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([path]) => wanted(path)))

/** Plays a family into every situation, all at the same time, through the gateway. */
export const playFamilies = async (world: World, today: Day): Promise<Readonly<Record<Situation, Family>>> => {
  const played = await Promise.all(
    (Object.keys(SITUATIONS) as Situation[]).map(async (situation) => {
      const id = situation === 'nobody' ? '' : uuid()
      if (id !== '') await new FamilyPlay(world, today, situation, id).play()
      return [situation, { openid: phoneOf(situation), id }] as const
    }),
  )
  return Object.fromEntries(played) as Readonly<Record<Situation, Family>>
}

/** One family on its way. */
class FamilyPlay {
  private readonly person: Person
  private readonly answers: Answers

  constructor(
    private readonly world: World,
    private readonly today: Day,
    private readonly situation: Situation,
    private readonly id: string,
  ) {
    this.person = world.as(phoneOf(situation))
    const name = SITUATIONS[situation]
    const all = { ...newbornAnswers(today), ...ofDifferentEthnicity, 'newborn.name': name, 'newborn.name.again': name }
    this.answers = prune(newbornYuanling, all, today)
  }

  photoOf(person: Person, part?: string): Promise<string> {
    return this.world.photoOf(person, part, this.id)
  }

  async play(): Promise<void> {
    switch (this.situation) {
      case 'nobody':
        return
      case 'begun':
        return this.begin(only(this.answers, isAskedFirst))
      case 'filling':
        await this.begin(only(this.answers, isAskedEarly))
        return this.handInPapers(3)
      case 'mistaken':
        return this.begin({ ...this.answers, ...MISTAKES })
      case 'ready':
        await this.begin()
        return this.handInPapers()
      case 'submitted':
        return this.submit()
      case 'returned':
        await this.submit()
        return this.atDesk('return-for-correction', { corrections: CORRECTIONS })
      case 'resubmitted':
        await this.submit()
        await this.atDesk('return-for-correction', { corrections: CORRECTIONS })
        return this.submitAgain()
      case 'withdrawn':
        await this.submit()
        return this.tell('withdraw')
      case 'due':
        await this.accepted()
        return this.until(({ items }) => items['insurance-payment']?.status === 'due')
      case 'completed':
        return this.complete()
      case 'rejected':
        await this.accepted('refuse')
        return this.until(({ flags }) => flags.includes('rejected'))
      case 'stuck':
        await this.accepted('gone')
        return this.until(({ flags }) => flags.includes('delayed:police'))
      case 'delayed':
        await this.accepted('down')
        return this.until(({ items }) => items['household-registration']?.reason !== undefined)
      case 'accepted':
        return this.accepted('silent')
    }
  }

  private async begin(answers = this.answers): Promise<void> {
    const input = { id: this.id, service: newbornYuanling.id, answers, consents: consents(), command: uuid() }
    await this.person.get('application', 'start', input)
  }

  private async handInPapers(most?: number): Promise<void> {
    for (const { material, part } of papersOf(this.answers, this.today).slice(0, most)) {
      const content = await contentOf(this, this.person, this.answers, { material, part })
      await this.tell('attach', { material, part, content })
    }
  }

  private async submit(): Promise<void> {
    await this.begin()
    await this.handInPapers()
    await this.tell('submit')
  }

  /** Mends the address, has the father sign again, and leaves the photo as it was. */
  private async submitAgain(): Promise<void> {
    await this.tell('save', { answers: MENDED })
    const place = { material: 'statement', part: 'father' }
    await this.tell('attach', { ...place, content: await contentOf(this, this.person, this.answers, place) })
    await this.tell('submit')
  }

  /** `police`: how the police treat the household registration of this family. */
  private async accepted(police: Mode = 'normal'): Promise<void> {
    await this.submit()
    await this.world.department('police').mode(police, `${this.id}.household-registration`)
    await this.atDesk('accept', { numbers: { 'birth-certificate': CERTIFICATE } })
  }

  private async complete(): Promise<void> {
    await this.accepted()
    let isPaid = false
    await this.until(
      ({ status }) => status === 'completed',
      async ({ items }) => {
        if (items['insurance-payment']?.status !== 'due' || isPaid) return
        isPaid = true
        await this.world.department('tax').pay(`${this.id}.insurance-payment`)
      },
    )
  }

  private async tell(action: string, more: object = {}): Promise<void> {
    await this.person.get('application', action, { id: this.id, ...more, command: uuid() })
  }

  private async atDesk(action: string, more: object): Promise<void> {
    await this.world.clerk.get('desk', action, { id: this.id, ...more, command: uuid() })
  }

  private async until(
    wanted: (view: ApplicationView) => boolean,
    meanwhile: (view: ApplicationView) => Promise<unknown> = async () => undefined,
  ): Promise<void> {
    await this.world.until(this.id, wanted, meanwhile, this.person)
  }
}
