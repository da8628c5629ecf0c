import type { Office } from '../../definition/service'

/**
 * The nine of S000 §四 and S001 §四. A management zone has no code of its own in GB/T 2260, so an office is known by a slug.
 */
const COUNTIES: Readonly<Record<string, { readonly name: string; readonly region?: string }>> = {
  nanxian: { name: '南县', region: '430921' },
  anhua: { name: '安化县', region: '430923' },
  taojiang: { name: '桃江县', region: '430922' },
  yuanjiang: { name: '沅江市', region: '430981' },
  datonghu: { name: '大通湖区' },
  heshan: { name: '赫山区', region: '430903' },
  ziyang: { name: '资阳区', region: '430902' },
  gaoxin: { name: '高新区' },
  dongbu: { name: '东部新区' },
}

/** The county as one picks it: 承办部门 of the matter. */
const countyOf = (slug: string): string => `yy-${slug}`

/** The directory of windows is the city's to load (S000 §二: 窗口名录); each county has at least this one. */
const windowOf = (slug: string): string => `yy-${slug}-window`

export const TAOJIANG = countyOf('taojiang')

export const officesOfYiyang: readonly Office[] = Object.entries(COUNTIES).flatMap(
  ([slug, county]): readonly Office[] => [
    { id: countyOf(slug), kind: 'county', ...county },
    {
      id: windowOf(slug),
      kind: 'window',
      name: `${county.name}政务服务中心“一件事一次办”跨域通办窗口`,
      parent: countyOf(slug),
    },
  ],
)

/** `{ nanxian: '0737-5215120' }` by the id of the county. */
export const phonesOfYiyang = (phones: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(phones).map(([slug, phone]) => [countyOf(slug), phone]))
