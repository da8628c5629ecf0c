import type { Answers, Day } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import type { ShareCard } from '../../../platform/messages/share'
import { countOf, familyList } from '../list/family-list'
import { stepsAfterScreening } from '../questions/steps'
import { sharedUrl } from './shared-list'

/** The card of the guide: this list where there is one that may travel, else the questions from the beginning. */
export const cardOf = (service: Service, answers: Answers, today: Day): ShareCard => {
  const steps = stepsAfterScreening(service, answers, today)
  const path = steps[steps.length - 1]?.kind === 'list' ? sharedUrl(service, answers, today) : undefined
  if (path === undefined) return beginningOf(service)
  return {
    title: `${service.shortName}：要准备这 ${countOf(familyList(service, answers, today))} 样材料`,
    path,
  }
}

export const beginningOf = (service: Service): ShareCard => ({
  title: `${service.shortName}：先看看要准备什么`,
  path: `/pages/guide/index?service=${service.id}`,
})
