import type { Application } from '../../domain/casework/state/application'
import type { Service } from '../../domain/definition/service'
import { consentsTo } from '../../local-cloud/sample/families/hand-in'

/** A case of `service` of which nothing is known but when it began: an ISO instant. */
export const bareCase = (service: Service, createdAt: string): Application => ({
  id: 'a-case-of-1',
  owner: 'oMother',
  service: { id: service.id, edition: service.edition.from },
  status: 'draft',
  flags: [],
  answers: {},
  materials: {},
  items: {},
  results: {},
  deliveries: {},
  corrections: [],
  // No case begins without them.
  consents: consentsTo(service).map((one) => ({ ...one, at: createdAt, by: 'oMother' })),
  createdAt,
  updatedAt: createdAt,
})
