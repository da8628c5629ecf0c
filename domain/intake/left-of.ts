import type { PrunedAnswers } from '../definition/answer-states'
import { APPLICANT, type Day, textOf } from '../definition/answers'
import { fieldAt, sectionOf } from '../definition/fields'
import type { Service } from '../definition/service'
import { participantsOf, titleOf } from './own-part'
import type { Place, Problem } from './problem'

/** How much one person of a case has still to do. Numbers only, so that everybody may see everybody's. */
export interface Left {
  /** Id of the participant, or of who applies. */
  readonly who: string
  readonly title: string
  readonly fields: number
  readonly photos: number
  readonly signatures: number
}

/** The participant a place belongs to; nothing for what is the applicant's. */
export const ownerOf = (service: Service, place: Place): string | undefined => {
  switch (place.kind) {
    case 'screening':
      return undefined
    case 'field':
      return fieldAt(service, place.field)?.by ?? sectionOf(service, place.field)?.by
    case 'material':
      return service.materials.find(({ id }) => id === place.material)?.parts.find(({ id }) => id === place.part)?.by
  }
}

/** What is left, person by person: who applies first, with all that is nobody else's. */
export const leftOf = (
  service: Service,
  answers: PrunedAnswers,
  problems: readonly Problem[],
  today: Day,
): readonly Left[] => {
  const others = participantsOf(service, answers, today)
  const applicant = textOf(answers, APPLICANT)
  const named = service.participants?.find(({ id }) => id === applicant)
  const people = [
    { id: applicant, title: named === undefined ? '申请人' : titleOf(service, named, answers) },
    ...others.map((one) => ({ id: one.id, title: titleOf(service, one, answers) })),
  ]
  return people.map(({ id, title }) => {
    const own = problems.filter(({ place }) => {
      const owner = ownerOf(service, place)
      return (others.some((other) => other.id === owner) ? owner : applicant) === id
    })
    const isSigned = ({ place }: Problem) =>
      place.kind === 'material' &&
      service.materials.some((material) => material.id === place.material && material.source === 'signed')
    const papers = own.filter(({ place }) => place.kind === 'material')
    const signatures = papers.filter(isSigned).length
    return { who: id, title, fields: own.length - papers.length, photos: papers.length - signatures, signatures }
  })
}

/** 2 项、照片 1 张、签名 1 处; nothing when nothing is left. */
export const leftInWords = ({ fields, photos, signatures }: Omit<Left, 'who' | 'title'>): string =>
  [
    ...(fields > 0 ? [`${fields} 项`] : []),
    ...(photos > 0 ? [`照片 ${photos} 张`] : []),
    ...(signatures > 0 ? [`签名 ${signatures} 处`] : []),
  ].join('、')
