import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { LoadError } from '../../components/load-error'
import { Notice } from '../../components/notice'
import { Skeleton } from '../../components/skeleton'
import { call } from '../../store/api'
import { useLiveCount } from '../../store/live-count'
import { useQuery } from '../../store/use-query'
import { ApplicationCard } from './application-card'

/** At most so many skeleton cards: more would push the rest of the page out of sight. */
const MOST_SKELETONS = 3

/** What is under way, each with what it asks next, then what is over; with nothing under way, where to begin. */
export function Mine({ begin }: { readonly begin: ReactNode }) {
  const { data, error, refetch } = useQuery(() => call('application', 'list', {}))
  const [liveBefore = 0, rememberLive] = useLiveCount()
  const live = data?.applications.filter((application) => !isOver(application)) ?? []
  const past = data?.applications.filter(isOver) ?? []
  const liveNow = data === undefined ? undefined : live.length
  useEffect(() => {
    if (liveNow !== undefined) rememberLive(liveNow)
  }, [liveNow, rememberLive])

  if (data === undefined && error !== undefined) return <LoadError error={error} again={refetch} />
  // Until it is known, there stands what stood here last time: then nothing moves under a finger.
  if (data === undefined && liveBefore > 0) return <Waiting for={liveBefore} />
  return (
    <>
      {error !== undefined && <Notice tone="warm">{error.message}</Notice>}
      {live.length === 0 && begin}
      {live.map((application) => (
        <ApplicationCard key={application.id} application={application} />
      ))}
      {past.length > 0 && <View className="home-label">办过的事</View>}
      {past.map((application) => (
        <ApplicationCard key={application.id} application={application} />
      ))}
    </>
  )
}

const isOver = ({ status }: { readonly status: string }) => status === 'completed' || status === 'closed'

function Waiting({ for: count }: { readonly for: number }) {
  const cards = Array.from({ length: Math.min(count, MOST_SKELETONS) }, (_one, at) => `card-${at}`)
  return (
    <>
      {cards.map((card) => (
        <Skeleton key={card} rows={3} />
      ))}
    </>
  )
}
