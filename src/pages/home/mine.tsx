import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { LoadError } from '../../components/load-error'
import { Notice } from '../../components/notice'
import { Skeleton } from '../../components/skeleton'
import { call } from '../../store/api'
import { useQuery } from '../../store/use-query'
import { ApplicationCard } from './application-card'

/** What is under way, each with what it asks next, then what is over; with nothing under way, where to begin. */
export function Mine({ begin }: { readonly begin: ReactNode }) {
  const { data, error, refetch } = useQuery(() => call('application', 'list', {}))
  if (data === undefined)
    return error === undefined ? <Skeleton rows={3} /> : <LoadError error={error} again={refetch} />
  const isOver = ({ status }: { readonly status: string }) => status === 'completed' || status === 'closed'
  const live = data.applications.filter((application) => !isOver(application))
  const past = data.applications.filter(isOver)
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
