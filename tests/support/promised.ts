import fc from 'fast-check'
import { chongqingFertilityStatus as service } from '../../domain/services/chongqing-fertility-status'
import { SAMPLE_DESKS } from '../../local-cloud/sample/people'
import { anyAnswers } from '../builders/any-application'
import { TODAY } from '../builders/family'
import { peopleNobodyHas } from '../builders/identity'
import { toHandIn } from '../builders/typed'
import { attach, begin, signatureUnder, submit } from '../journeys/gateway/steps'
import { Timeline } from '../journeys/gateway/timeline'
import { type Sample, uuid } from './sample'

let seed = 20_261_123

/** Somebody registered elsewhere who signed that what they say is true, at the desk of the sample village. */
export const promisedFalsely = async (sample: Sample, isAccepted: boolean) => {
  seed += 1
  const today = TODAY
  const office = SAMPLE_DESKS.oSampleVillage
  const desk = { 'handler.living': office, 'handler.window': office, 'person.residence': 'outside' }
  const [sampled = {}] = fc.sample(anyAnswers(service, today, desk), { numRuns: 1, seed })
  const answers = peopleNobodyHas(sampled, seed)
  const who = { service, id: uuid(), answers, today, owner: sample.mother, called: '申请人' }
  const timeline = Timeline.silent()
  await begin(who, timeline)
  // There is nothing to photograph: the staff look it up.
  for (const { material, parts } of toHandIn(service, answers, today)) {
    for (const part of parts) await attach(who, material.id, part.id, signatureUnder(material, part.id, who))
  }
  await submit(who, timeline)
  const numbers = Object.fromEntries(
    service.items.flatMap(({ id, issues }) => (issues === undefined ? [] : [[id, '样例〔2026〕1号']])),
  )
  if (isAccepted) await sample.as('oSampleVillage').get('desk', 'accept', { id: who.id, numbers, command: uuid() })
  return who
}
