/**
 * Why a desk sends back what it could have told the first time (一次性告知). The code stands in the journal, where the
 * supervision reads it; words of the clerk may name somebody, so there are none.
 */
export const LATE_REASONS = {
  overlooked: '上次核对时看漏了',
  'clear-now': '别处改好以后才看得出',
  'paper-checked': '核对原件时才发现不一致',
  'rule-changed': '上次以后规定或要求变了',
} as const

export type LateReason = keyof typeof LATE_REASONS

export const LATE_REASON_CODES = Object.keys(LATE_REASONS) as [LateReason, ...LateReason[]]
