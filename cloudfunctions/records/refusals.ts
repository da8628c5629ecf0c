import type { Refusal } from '../../domain/casework/refusal'
import type { RecordQuery } from '../../domain/definition/record-query'
import type { Problem } from '../../domain/intake/problem'

export const MOST_A_DAY = 10

/** Every way in which a search ends without an answer: what is wrong, and what to do about it. */
export const refusals = {
  unknown: (): Refusal => ({ code: 'not-found', message: '没有这项查询，请返回首页重新选择' }),
  closed: ({ help }: RecordQuery): Refusal => ({
    code: 'not-allowed-now',
    message: `这项查询现在没有开放，请拨打${help.phone}`,
  }),
  incomplete: (problems: readonly Problem[]): Refusal => ({
    code: 'incomplete',
    message: `有 ${problems.length} 处要改，改好再查`,
    problems,
  }),
  noConsent: (): Refusal => ({ code: 'consent', message: '请阅读并勾选同意最新的告知内容，再查询' }),
  tooMany: ({ help }: RecordQuery): Refusal => ({
    code: 'too-many',
    message: `今天已经查了${MOST_A_DAY}次，请明天再来，或拨打${help.phone}`,
  }),
  silent: ({ help }: RecordQuery): Refusal => ({
    code: 'platform-down',
    message: `平台暂时查不到，请稍后再试或拨打${help.phone}`,
  }),
}
