const hex = (digits: number): string =>
  Array.from({ length: digits }, () => Math.floor(Math.random() * 16).toString(16)).join('')

/** A UUID of version 4. WeChat has no `crypto`; the time makes up for a weak generator. */
export const newId = (): string => {
  const time = Date.now().toString(16).padStart(12, '0').slice(-12)
  const variant = '89ab'[Math.floor(Math.random() * 4)] ?? '8'
  return `${time.slice(4)}-${time.slice(0, 4)}-4${hex(3)}-${variant}${hex(3)}-${hex(12)}`
}
