import type { Mount } from '../../local-cloud/options'

/** Where a page that was built while one works asks for news. */
export const PAGE_TURNS = '/dev/page-turns'

/** The longest a page waits for an answer. Milliseconds. */
const MOST_WAITING = 20_000

/** Tells open pages when the phone was built again: each asks for the number after the one it knows, and waits for it. */
export class PageTurns {
  private turn: string | undefined
  private readonly waiting = new Set<() => void>()

  /** `hash`: of the build. A build that came to the same is no news. */
  built(hash: string): void {
    if (hash === this.turn) return
    this.turn = hash
    for (const tell of [...this.waiting]) tell()
  }

  readonly mount: Mount = async ({ query }, cloud) => {
    if (query.after === this.turn) {
      await new Promise<void>((resolve) => {
        const tell = () => {
          this.waiting.delete(tell)
          resolve()
        }
        this.waiting.add(tell)
        cloud.later(MOST_WAITING, tell)
      })
    }
    return { status: 200, headers: { 'cache-control': 'no-store' }, body: this.turn ?? '' }
  }
}
