import { answerLines } from './answer-lines'
import { refusalLines } from './refusal-lines'
import { reportLines } from './report-lines'
import { requestLines } from './request-lines'
import { statusLines } from './status-lines'
import { type Line, skipped, type Verdict } from './verdict'
import { type Means, type Target, Visit } from './visit'

/** What looks at all the answers comes after whatever asks; reports may take their time, so they come last. */
export const LINES: readonly Line[] = [...requestLines, ...refusalLines, ...statusLines, ...answerLines, ...reportLines]

export type Finding = Pick<Line, 'id' | 'title'> & { readonly verdict: Verdict }

/** Tries a department line by line, in order; each is told as soon as it is known. */
export const examine = async (
  target: Target,
  means: Means,
  tell: (finding: Finding) => void = () => undefined,
): Promise<readonly Finding[]> => {
  const visit = new Visit(target, means)
  if (means.reports !== undefined) means.reports.receiver.materials = visit.right.materials
  const all: Finding[] = []
  for (const { id, title, look } of LINES) {
    const isThere = id === 'reachable' || (await visit.firstAnswer()) !== undefined
    const finding = { id, title, verdict: isThere ? await look(visit) : skipped('连不上') }
    all.push(finding)
    tell(finding)
  }
  return all
}
