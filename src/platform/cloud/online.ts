/** Calls back when the network returns, and when the app goes to the background (last chance to save). */
export const whenOnline = (run: () => void): void => window.addEventListener('online', run)

export const whenHidden = (run: () => void): void =>
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') run()
  })
