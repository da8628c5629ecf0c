/** As many corrections as a desk may list at once. */
export const MOST_CORRECTIONS = 50
