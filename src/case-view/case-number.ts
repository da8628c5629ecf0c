import { inThrees } from '../../domain/casework/case-number'
import type { ApplicationSummary } from '../../domain/casework/state/view'

/** What the family and the desk call it, as it is read out; before it is handed in the beginning of its id. */
export const numberOf = ({ id, caseNumber }: Pick<ApplicationSummary, 'id' | 'caseNumber'>): string =>
  caseNumber === undefined ? id.slice(0, 8).toUpperCase() : inThrees(caseNumber)
