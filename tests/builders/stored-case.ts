import type { Application } from '../../domain/casework/state/application'
import { queueFields } from '../../domain/casework/state/queue-fields'
import type { Service } from '../../domain/definition/service'
import { uuid } from '../support/sample'
import { bareCase } from './bare-case'

/** A case at a desk as the store writes it, for a test that needs many: what queues filter by follows from the state. */
export const storedCase = (
  service: Service,
  submittedAt: string,
  state: Pick<Application, 'status'> & Partial<Pick<Application, 'desk' | 'flags'>>,
) => {
  const id = uuid()
  const application = { ...bareCase(service, submittedAt), id, owner: `o${id}`, submittedAt, ...state }
  return {
    ...application,
    _id: id,
    caseNumber: id,
    dueAt: null,
    dueProvisional: null,
    overdueSince: null,
    ...queueFields(service, application),
  }
}
