const hasLocks = (): boolean => typeof navigator !== 'undefined' && 'locks' in navigator

/**
 * Runs one after the other, in whichever tab of this browser it is asked for. Without the Web Locks API (an address that
 * is neither https nor localhost) only this tab is looked after.
 */
export const oneAtATime = async <T>(name: string, run: () => Promise<T>): Promise<T> =>
  hasLocks() ? ((await navigator.locks.request(name, run)) as T) : run()

/** Runs unless it runs in another tab already. */
export const unlessRunning = async (name: string, run: () => Promise<void>): Promise<void> => {
  if (!hasLocks()) return run()
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? undefined : run()))
}
