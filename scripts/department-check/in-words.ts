import type { Finding } from './examine'

/** One line as it is printed; what is wrong says what was seen and how to repair it. */
export const inWords = ({ title, verdict }: Finding): string => {
  switch (verdict.outcome) {
    case 'right':
      return `✓ ${title}`
    case 'wrong':
      return `✗ ${title}\n    看到：${verdict.seen}\n    怎么改：${verdict.remedy}`
    case 'skipped':
      return `- ${title}（没有检查：${verdict.why}）`
  }
}

export const summary = (all: readonly Finding[]): string => {
  const count = (outcome: Finding['verdict']['outcome']) =>
    all.filter(({ verdict }) => verdict.outcome === outcome).length
  return `共 ${all.length} 条：通过 ${count('right')}，不通过 ${count('wrong')}，没有检查 ${count('skipped')}`
}
