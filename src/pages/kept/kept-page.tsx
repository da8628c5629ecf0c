import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Service } from '../../../domain/definition/service'
import { LoadError } from '../../components/load-error'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { useKept } from './use-kept'

interface KeptPageProps {
  readonly title: string
  readonly children: (service: Service, view: ApplicationView) => ReactNode
}

/** A page over one application of one's own, once that is there. */
export function KeptPage({ title, children }: KeptPageProps) {
  const { id = '' } = useRouter().params
  const { found, error, again } = useKept(id)
  if (found !== undefined) return <>{children(found.service, found.view)}</>
  return (
    <Page title={title}>{error === undefined ? <Skeleton rows={6} /> : <LoadError error={error} again={again} />}</Page>
  )
}
