/** A browser has no privacy guide of a platform: our own words and consents are all there is. */
export const watchPrivacy = (): void => {}

export function PrivacySheet() {
  return null
}

/** Whether the platform keeps a privacy guide that can be opened. */
export const hasPrivacyContract = false

export const openPrivacyContract = (): void => {}
