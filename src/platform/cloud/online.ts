/** Calls back when the network returns, until the answered function is called. */
export const whenOnline = (run: () => void): (() => void) => {
  window.addEventListener('online', run)
  return () => window.removeEventListener('online', run)
}

/** Calls back when the app goes to the background: the last chance to save. */
export const whenHidden = (run: () => void): void =>
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') run()
  })
