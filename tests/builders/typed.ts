import type { Answers, Day } from '../../domain/definition/answers'
import type { Service } from '../../domain/definition/service'
import { assess as assessPruned } from '../../domain/intake/assess'
import { checklist as checklistFor, toHandIn as toHandInFor } from '../../domain/intake/checklist'
import type { HandedIn } from '../../domain/intake/materials'
import { prune } from '../../domain/intake/prune'
import { visibleSections as sectionsFor } from '../../domain/intake/visible'
import { withRequiredItems } from '../../domain/intake/with-required-items'

/* The rules for answers as a family types them: each is brought into the state in which the product gives it to the rule. */

export const assess = (service: Service, answers: Answers, materials: HandedIn, today: Day) =>
  assessPruned(service, prune(service, answers, today), materials, today)

export const checklist = (service: Service, answers: Answers, today: Day) =>
  checklistFor(service, withRequiredItems(service, answers), today)

export const toHandIn = (service: Service, answers: Answers, today: Day) =>
  toHandInFor(service, withRequiredItems(service, answers), today)

export const visibleSections = (service: Service, answers: Answers, today: Day) =>
  sectionsFor(service, withRequiredItems(service, answers), today)
