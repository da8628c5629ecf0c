import type { Spoken } from './accessibility'

export const spoken = ({ role, label, hidden }: Spoken): Record<string, string> => ({
  ...(role === undefined ? {} : { 'aria-role': role }),
  ...(label === undefined ? {} : { 'aria-label': label }),
  ...(hidden === true ? { 'aria-hidden': 'true' } : {}),
})
