/** Milliseconds since 1970. Doors read the clock of the machine and hand it on; below a door nobody else does. */
export type Clock = () => number

export const isoOf = (ms: number): string => new Date(ms).toISOString()
