import type { Visit } from './visit'

/** What came of one line: as agreed; not, with what was seen and how to repair it; or why nobody looked. */
export type Verdict =
  | { readonly outcome: 'right' }
  | { readonly outcome: 'wrong'; readonly seen: string; readonly remedy: string }
  | { readonly outcome: 'skipped'; readonly why: string }

/** One thing that is tried, told in a line. */
export interface Line {
  readonly id: string
  readonly title: string
  readonly look: (visit: Visit) => Promise<Verdict>
}

export const right: Verdict = { outcome: 'right' }
export const wrong = (seen: string, remedy: string): Verdict => ({ outcome: 'wrong', seen, remedy })
export const skipped = (why: string): Verdict => ({ outcome: 'skipped', why })

export const silent = wrong('没有回答', '请看服务是否中断；出错也要回答，不要直接断开连接')
