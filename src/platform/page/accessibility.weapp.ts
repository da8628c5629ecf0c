import type { AccessibleAs } from './accessibility'

export const accessible = ({ role, label, hidden }: AccessibleAs): Record<string, string> => ({
  ...(role === undefined ? {} : { 'aria-role': role }),
  ...(label === undefined ? {} : { 'aria-label': label }),
  ...(hidden === true ? { 'aria-hidden': 'true' } : {}),
})
