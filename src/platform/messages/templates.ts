declare const MESSAGE_TEMPLATES: Readonly<Record<string, string>>

/**
 * The approved message templates of the county by their names, as configured when the phone was built. The name stands for
 * a literal that is put in its place, which would be a block as the whole body of a function.
 */
export const templateIds = (): Readonly<Record<string, string>> => ({ ...MESSAGE_TEMPLATES })
