/** WeChat has no focus that a program could move, and says by itself what has changed. */
export const focusHeading = (): void => {}
export const focusOn = (_id: string): void => {}
export const announce = (_text: string): void => {}
