import type { FieldPath } from '../definition/answers'

/** Where a problem is, so that a page can lead there. */
export type Place =
  | { readonly kind: 'screening'; readonly question: string }
  | { readonly kind: 'field'; readonly section: string; readonly field: FieldPath }
  | { readonly kind: 'material'; readonly material: string; readonly part: string }

/** One word for a place, so that two can be compared. */
export const placeKey = (place: Place): string => {
  switch (place.kind) {
    case 'screening':
      return `screening:${place.question}`
    case 'field':
      return `field:${place.field}`
    case 'material':
      return `material:${place.material}.${place.part}`
  }
}

/** One thing that keeps an application from being complete, told with all the others at once (一次性告知). */
export interface Problem {
  /** Stable, for programs: `required`, `id-check-digit`, `rule`, `part-missing`, … */
  readonly code: string
  readonly place: Place
  /** What the citizen calls it: 爸爸身份证号. */
  readonly label: string
  /** What is wrong. */
  readonly message: string
  /** What to do. */
  readonly remedy: string
  /** Why it is asked of this family: 因为父母民族不同. */
  readonly reason?: string
}

/** What is wrong at a place, and what to do. */
export type Defect = Pick<Problem, 'code' | 'message' | 'remedy'>
