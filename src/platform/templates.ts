declare const MESSAGE_TEMPLATES: Readonly<Record<string, string>>

/** The approved message templates of the county, as configured when the phone was built. */
export const templateIds = (): readonly string[] => Object.values(MESSAGE_TEMPLATES)
