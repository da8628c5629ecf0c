import { callThroughBreaker } from '../shared/external/external-call'
import { type RealName, type RealNameAnswer, realName } from '../shared/people/real-name'
import type { Clock } from '../shared/platform/clock'

/** Whether it is oneself, where the environment has a check; undefined where it has none. */
export const checkPerson = async (
  person: Parameters<RealName['check']>[0],
  clock: Clock,
): Promise<RealNameAnswer | undefined> => {
  const check = realName(clock)
  if (check === undefined) return undefined
  const answer = await callThroughBreaker<RealNameAnswer>(
    { breaker: 'real-name', clock },
    () => check.check(person),
    (answer) => (answer === 'silent' ? {} : undefined),
  )
  return typeof answer === 'string' ? answer : 'silent'
}
