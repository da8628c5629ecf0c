import { useEffect, useRef, useState } from 'react'
import type { ApplicationSummary } from '../../../domain/casework/state/view'
import { type Answer, call } from '../../store/api'
import { type Query, useQuery } from '../../store/use-query'
import type { QueueId } from './queues'

interface Listed {
  readonly which: QueueId
  readonly applications: readonly ApplicationSummary[]
  readonly hasMore: boolean
}

/** So many pages of a queue, one after the other, each from where the one before ended. */
const readPages = async (which: QueueId, pages: number): Promise<Answer<Listed>> => {
  const applications: ApplicationSummary[] = []
  let after: string | undefined
  for (let page = 0; page < pages; page += 1) {
    const answer = await call('desk', 'queue', { which, ...(after === undefined ? {} : { after }) })
    if (!answer.ok) return answer
    applications.push(...answer.data.applications)
    after = answer.data.next
    if (after === undefined) break
  }
  return { ok: true, data: { which, applications, hasMore: after !== undefined } }
}

/** The shown queue, as far as it was opened; a refresh reads the same pages again. */
export const useQueue = (which: QueueId, everyMs: number): Query<Listed> & { readonly more: () => void } => {
  const [opened, setOpened] = useState({ which, pages: 1 })
  const pages = opened.which === which ? opened.pages : 1
  const queue = useQuery(() => readPages(which, pages), everyMs)
  const wanted = `${which} ${pages}`
  const asked = useRef(wanted)
  const { refetch } = queue
  useEffect(() => {
    // The first read is made when the page is shown.
    if (asked.current === wanted) return
    asked.current = wanted
    void refetch()
  }, [wanted, refetch])
  return { ...queue, more: () => setOpened({ which, pages: pages + 1 }) }
}
