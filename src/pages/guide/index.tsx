import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { findService } from '../../../domain/services'
import { today } from '../../store/today'
import { ClosedService } from './closed-service'
import { StepByStep } from './questions/step-by-step'
import { sharedAnswers } from './sharing/shared-list'
import { SharedList } from './sharing/shared-list-page'
import './index.css'

/** Can it be done here, and what is needed? Nothing is sent before 开始填写. */
export default function Guide() {
  const { service: id = '', list = '' } = useRouter().params
  const service = findService(id)
  const [isOwn, setOwn] = useState(false)
  if (service === undefined || service.edition.status !== 'active') {
    return <ClosedService service={service} />
  }
  // A link may be escaped once more on its way through a chat.
  const shared = isOwn ? undefined : sharedAnswers(service, unescaped(list), today())
  return shared === undefined ? (
    <StepByStep service={service} />
  ) : (
    <SharedList service={service} answers={shared} onOwn={() => setOwn(true)} />
  )
}

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
