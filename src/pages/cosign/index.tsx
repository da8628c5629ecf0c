import { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Refusal } from '../../../domain/casework/refusal'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { LoadError } from '../../components/load-error'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { outbox } from '../../outbox/this-phone'
import { type OwnPart, ownPartFor } from '../../store/own-part'
import { usePolling } from '../../store/use-polling'
import { Agree } from './agree'
import { OwnForm } from './own-form'

const TITLE = '请您填写'

/** Somebody else's application asks for one's own part: exactly that, and nothing else of it. */
export default function OwnPartPage() {
  const { invitation: token = '' } = useRouter().params
  const part = useMemo(() => ownPartFor(token), [token])
  const { error, read } = useOwnPart(part)
  const { last } = part

  if (last === undefined || (error !== undefined && isFinal(error))) {
    return (
      <Page title={TITLE}>
        {error === undefined ? <Skeleton rows={6} /> : <LoadError error={error} again={() => void read()} />}
      </Page>
    )
  }
  if (last.state !== 'open') {
    const { title, note } = OVER[last.state]
    return (
      <Page title={TITLE}>
        <Card>
          <Empty title={title} note={note} />
        </Card>
      </Page>
    )
  }
  if (!part.hasJoined || (last.own === undefined && part.joining === undefined)) {
    return <Agree part={part} view={last} read={read} />
  }
  if (last.own === undefined) {
    return (
      <Page title={TITLE}>
        <Card>
          <Empty title="已经同意，等网络" note="网络不太通畅。有网后自动打开您的部分，不用再勾一次" />
        </Card>
      </Page>
    )
  }
  return <OwnForm part={part} view={last} own={last.own} read={read} />
}

const OVER = {
  'handed-in': { title: '申请已经提交', note: '家人已经交到窗口，现在不用您办。要是退回来需要您改，还在这里看' },
  over: { title: '不用您再填了', note: '这份申请已经办完、撤回，或者不用您这一部分了' },
  expired: { title: '这个链接已经过期', note: '还要填的话，请家人重新发一次' },
} as const

/** The link is gone or somebody else's: what was kept here is not shown either. */
const isFinal = ({ code }: Refusal): boolean => code === 'not-found' || code.startsWith('invitation-')

const useOwnPart = (part: OwnPart) => {
  const [error, setError] = useState<Refusal>()
  const [, setReads] = useState(0)
  useStore(part.draft.store)
  const arrived = useStore(outbox.store, ({ entries }) => (entries[part.draft.id] ?? []).length)
  const read = useCallback(async () => {
    const answer = await part.draft.open()
    setError(answer.ok ? undefined : answer.error)
    setReads((before) => before + 1)
  }, [part])
  useEffect(() => {
    void read()
  }, [read])
  // What was sent has arrived: the texts to be signed are filled anew.
  useEffect(() => {
    if (arrived === 0) void read()
  }, [arrived, read])
  usePolling(read)
  return { error, read }
}
