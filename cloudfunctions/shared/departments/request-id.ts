import type { Application } from '../../../domain/casework/state/application'
import type { Item } from '../../../domain/definition/service'

/**
 * What a department knows a request by, and its `webhook-id`: `<application>.<item>`, the same over all retries. A request
 * that was rejected and corrected is another one, `<application>.<item>.2`, or the department would answer as before.
 */
export interface RequestId {
  readonly application: string
  readonly item: string
  readonly round: number
}

export const requestId = ({ application, item, round }: RequestId): string =>
  round === 0 ? `${application}.${item}` : `${application}.${item}.${round + 1}`

/** Of the request about an item as it stands now. */
export const requestIdOf = ({ id, items }: Pick<Application, 'id' | 'items'>, { id: item }: Item): string =>
  requestId({ application: id, item, round: items[item]?.round ?? 0 })

export const REQUEST_ID = /^[0-9a-zA-Z-]{8,64}\.[a-z0-9-]{1,64}(\.[1-9]\d{0,2})?$/

export const parseRequestId = (text: string): RequestId => {
  const [application = '', item = '', round = '1'] = text.split('.')
  return { application, item, round: Number(round) - 1 }
}
