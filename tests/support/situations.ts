import fc from 'fast-check'
import { services } from '../../domain/services'
import { playFamilies } from '../../local-cloud/sample/families/play'
import { type Family, phoneOf, type SITUATIONS } from '../../local-cloud/sample/families/situations'
import { uuid } from '../../local-cloud/sample/person'
import { anyAnswers } from '../builders/any-application'
import { TODAY } from '../builders/family'
import type { Sample } from './sample'

export type { Family } from '../../local-cloud/sample/families/situations'

import { consentsTo } from '../../local-cloud/sample/families/hand-in'

/** Besides these: for every open service somebody who has answered everything and photographed nothing. */
export type Situation = keyof typeof SITUATIONS | `of-${string}`

/** Services a family can apply for now. */
export const OPEN_SERVICES = services.filter(({ edition }) => edition.status === 'active')

/** The same answers every time. */
const SEED = 20261123

export type Families = Readonly<Record<Situation, Family>>

/** The family in this situation; one that nobody played is a mistake in the test. */
export const familyIn = (families: Families, situation: Situation): Family => {
  const family = families[situation]
  if (family === undefined) throw new Error(`no family is ${situation}`)
  return family
}

/** Plays every family up to where it stands, through the gateway. */
export const playSituations = async (cloud: Sample): Promise<Families> => {
  const ofServices = await Promise.all(
    OPEN_SERVICES.map(async (service): Promise<[Situation, Family]> => {
      const situation = `of-${service.id}` as const
      const [openid, id] = [phoneOf(situation), uuid()]
      const [answers = {}] = fc.sample(anyAnswers(service, TODAY), { numRuns: 1, seed: SEED })
      await cloud.as(openid).get('application', 'start', {
        id,
        service: service.id,
        answers,
        consents: consentsTo(service),
        command: uuid(),
      })
      return [situation, { openid, id }]
    }),
  )
  return { ...(await playFamilies(cloud, TODAY)), ...Object.fromEntries(ofServices) } as Families
}
