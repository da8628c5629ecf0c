import { dayWithWeekday, todayInShanghai } from '../../../domain/standards/days'

/** ISO instants compare as texts. */
export const isUnread = ({ at }: { readonly at: string }, readUntil: string | undefined): boolean =>
  readUntil === undefined || at > readUntil

/** The notices, newest first, grouped by day. */
export const byDay = <N extends { readonly at: string }>(
  notices: readonly N[],
): readonly { readonly day: string; readonly notices: readonly N[] }[] => {
  const days: { day: string; notices: N[] }[] = []
  for (const notice of notices) {
    const day = dayWithWeekday(todayInShanghai(notice.at))
    const last = days[days.length - 1]
    if (last?.day === day) last.notices.push(notice)
    else days.push({ day, notices: [notice] })
  }
  return days
}
