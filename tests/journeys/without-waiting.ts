/** How often these pages read again by themselves, milliseconds, as they say themselves. */
const READS_AGAIN: Readonly<Record<string, number>> = {
  'pages/progress/index': 4_000,
  'pages/apply/sign/index': 5_000,
  'desk/queue/index': 15_000,
}

/** Of that time a test waits this part. */
const PART = 1 / 10

interface Given {
  readonly readsAgain: Readonly<Record<string, number>>
  readonly part: number
}

/**
 * Runs where a phone's program runs, before it. Pages still read again by themselves, but sooner, and come up without
 * sliding in: otherwise a journey spends most of its time on looking at the clock. All other times stay as they are.
 * It is sent as text, so it uses nothing from outside.
 */
export const withoutWaiting = ({ readsAgain, part }: Given): void => {
  const later = window.setTimeout.bind(window)
  const isToReadAgain = (ms: number | undefined): boolean =>
    Object.entries(readsAgain).some(([page, every]) => ms === every && window.location.hash.includes(page))
  window.setTimeout = ((run: TimerHandler, ms?: number, ...given: unknown[]) =>
    later(run, isToReadAgain(ms) ? Number(ms) * part : ms, ...given)) as typeof window.setTimeout
  window.addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style')
    style.textContent = '.taro_page { transition: none !important }'
    document.head.append(style)
  })
}

export const WITHOUT_WAITING: Given = { readsAgain: READS_AGAIN, part: PART }
