import { prunedWhenSaved } from '../../domain/definition/answer-states'
import type { Department } from '../../domain/definition/departments'
import type { Platform } from '../../domain/definition/platforms'
import { routeOf } from '../../domain/intake/route'
import { recipientOf } from '../../domain/plan/done-by'
import { readCase, serviceOf } from '../shared/cases/case-store'
import type { DepartmentRequest } from '../shared/departments/contract'
import { materialsFor } from '../shared/departments/request'
import { parseRequestId } from '../shared/departments/request-id'

/** Only what is being worked on is looked at again. */
const IN_HAND: ReadonlySet<string> = new Set(['queued', 'sent', 'acknowledged', 'due'])

/** The papers of a request with links made anew, for the department that has it; nothing for any other. */
export const freshMaterials = async (
  { department, platform }: { readonly department: Department; readonly platform?: Platform },
  request: string,
): Promise<DepartmentRequest['materials'] | undefined> => {
  const { application: id, item: itemId, round } = parseRequestId(request)
  const found = await readCase({ role: 'department', department }, id)
  if (found === undefined) return undefined
  const { record, application } = found
  const service = serviceOf(record)
  const item = service.items.find((one) => one.id === itemId)
  const state = application.items[itemId]
  const isTheirs =
    item !== undefined && recipientOf(item) === department && state !== undefined && IN_HAND.has(state.status)
  const isTheirWay = platform === undefined || routeOf(service, prunedWhenSaved(application)).platform === platform
  if (!isTheirs || !isTheirWay || (state.round ?? 0) !== round || application.status === 'closed') return undefined
  return materialsFor(application, item)
}
