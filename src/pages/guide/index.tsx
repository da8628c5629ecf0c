import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { findService } from '../../../domain/services'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { privateStorage } from '../../platform/storage/private-storage'
import { today } from '../../store/today'
import { ClosedService } from './closed-service'
import { StepByStep } from './questions/step-by-step'
import { sharedAnswers } from './sharing/shared-list'
import { SharedList } from './sharing/shared-list-page'
import './index.css'

/** Can it be done here, and what is needed? Nothing is sent before the consents that follow. */
export default function Guide() {
  const { service: id = '', list = '' } = useRouter().params
  const service = findService(id)
  const [isOwn, setOwn] = useState(false)
  const isOpen = usePrivateStorage()
  if (service === undefined || service.edition.status !== 'active') {
    return <ClosedService service={service} />
  }
  // A link may be escaped once more on its way through a chat.
  const shared = isOwn ? undefined : sharedAnswers(service, unescaped(list), today())
  if (shared !== undefined) return <SharedList service={service} answers={shared} onOwn={() => setOwn(true)} />
  if (isOpen) return <StepByStep service={service} />
  return (
    <Page title="要准备什么">
      <Skeleton rows={4} />
    </Page>
  )
}

/** What somebody answered before is encrypted, and WeChat opens that in the background; mostly it is open already. */
const usePrivateStorage = (): boolean => {
  const [isOpen, setOpen] = useState(() => privateStorage.isOpen())
  useEffect(() => {
    if (!isOpen) void privateStorage.open().then(() => setOpen(true))
  }, [isOpen])
  return isOpen
}

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
