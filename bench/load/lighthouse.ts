/** What Lighthouse says of a page on its usual phone: Moto G Power, slow 4G, simulated. */
export interface Judged {
  /** 0 to 100. */
  readonly performance: number
  readonly shift: number
}

/** `port`: where the browser takes orders. */
export const judge = async (address: string, port: number): Promise<Judged> => {
  const { default: lighthouse } = await import('lighthouse')
  const result = await lighthouse(address, { port, onlyCategories: ['performance'], logLevel: 'error' })
  const { categories, audits } = result?.lhr ?? {}
  const score = categories?.performance?.score
  const shift = audits?.['cumulative-layout-shift']?.numericValue
  if (typeof score !== 'number' || shift === undefined) throw new Error(`Lighthouse could not judge ${address}`)
  return { performance: Math.round(score * 100), shift }
}
