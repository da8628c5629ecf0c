/** Runs the work once for any number of wishes that come while it waits or runs, and never twice at the same time. */
export const oneAtATime = (work: () => Promise<void>, pauseMs: number): (() => void) => {
  let isWanted = false
  let isWorking = false
  const go = async () => {
    isWorking = true
    while (isWanted) {
      // An editor writes several files at once.
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      isWanted = false
      await work()
    }
    isWorking = false
  }
  return () => {
    isWanted = true
    if (!isWorking) void go()
  }
}
