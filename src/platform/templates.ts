declare const MESSAGE_TEMPLATES: Readonly<Record<string, string>>

/** The approved message templates of the county by their names, as configured when the phone was built. */
export const templateIds = (): Readonly<Record<string, string>> => MESSAGE_TEMPLATES
