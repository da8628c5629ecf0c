import type { TimeLimit } from '../definition/service'

/** How a promised date is said, in the words of the document: 原则上, 作出决定 and 不含邮寄 only where it says so. */
export interface TimeLimitWords {
  /** Above the date: 原则上最迟, 最迟在这天作出决定 */
  readonly latest: string
  /** What has happened by then: 办完 or 作出决定 */
  readonly end: string
  /** The same in messages, which speak as an office does: 办结 or 作出决定 */
  readonly formalEnd: string
  /** 原则上 or nothing: 原则上 3 个工作日内 */
  readonly asARule: string
  /** ，不含邮寄 or nothing */
  readonly without: string
}

export const timeLimitWords = ({ asARule, until, excludes }: TimeLimit): TimeLimitWords => ({
  latest: `${asARule ? '原则上' : ''}最迟${until === 'decision' ? '在这天作出决定' : ''}`,
  end: until === 'decision' ? '作出决定' : '办完',
  formalEnd: until === 'decision' ? '作出决定' : '办结',
  asARule: asARule ? '原则上' : '',
  without: excludes.includes('postage') ? '，不含邮寄' : '',
})
