import './styles/tokens.css'
import './styles/page.css'
import './styles/parts.css'
import './styles/fields.css'
import './styles/papers.css'
import type { PropsWithChildren } from 'react'
import { startCloud } from './platform/cloud/cloud'
import './platform/page/early-popstate'
import { answerPrivacyRequests } from './platform/page/privacy'
import { watchForSaving } from './store/saving'

startCloud()
answerPrivacyRequests()
watchForSaving()

/** The pages draw themselves; the app only wakes the cloud and what was not saved last time. */
export default function App({ children }: PropsWithChildren) {
  return children
}
