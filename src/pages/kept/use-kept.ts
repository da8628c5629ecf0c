import type { Refusal } from '../../../domain/casework/refusal'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Service } from '../../../domain/definition/service'
import { findService } from '../../../domain/services'
import { call } from '../../store/api'
import { useQuery } from '../../store/use-query'

interface Kept {
  readonly found?: { readonly view: ApplicationView; readonly service: Service }
  readonly error: Refusal | undefined
  readonly again: () => void
}

/** One's own application as it is kept. */
export const useKept = (id: string): Kept => {
  const { data: view, error, refetch } = useQuery(() => call('application', 'read', { id }))
  const service = view === undefined ? undefined : findService(view.service.id, view.service.edition)
  const found = view === undefined || service === undefined ? {} : { found: { view, service } }
  return { ...found, error, again: () => void refetch() }
}
