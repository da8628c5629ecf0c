import type { ReactNode } from 'react'

/** A browser has no privacy guide of a platform: our own words and consents are all there is. */
export const answerPrivacyRequests = (): void => {}

export function PrivacySheet(): ReactNode {
  return null
}

/** Whether the platform keeps a privacy guide that can be opened. */
export const hasPrivacyContract: boolean = false

export const openPrivacyContract = (): void => {}
