/** What a text is stored as besides itself, the smallest first, by the name of its encoding (RFC 9110 §8.4). */
const STORED = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const

export type Stored = (typeof STORED)[number]

/** What of the stored forms an `accept-encoding` allows, the best first. Without the header nothing is encoded. */
export const acceptedEncodings = (header: string): readonly Stored[] => {
  const weights = new Map(
    header.split(',').map((one) => {
      const [name = '', ...parameters] = one
        .toLowerCase()
        .split(';')
        .map((part) => part.trim())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return [name, weight === undefined ? 1 : Number(weight.slice(2))] as const
    }),
  )
  const weightOf = ({ encoding }: Stored) => weights.get(encoding) ?? weights.get('*') ?? 0
  return STORED.filter((stored) => weightOf(stored) > 0).sort((one, other) => weightOf(other) - weightOf(one))
}
