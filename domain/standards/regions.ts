/** GB/T 2260 codes of the counties of the cities we know, by city. Kept small by hand; a new city is one more entry. */
const CITIES: Readonly<Record<string, { readonly name: string; readonly counties: Readonly<Record<string, string>> }>> =
  {
    '430900': {
      name: '益阳市',
      counties: {
        '430902': '资阳区',
        '430903': '赫山区',
        '430921': '南县',
        '430922': '桃江县',
        '430923': '安化县',
        '430981': '沅江市',
      },
    },
    '431200': {
      name: '怀化市',
      counties: {
        '431202': '鹤城区',
        '431221': '中方县',
        '431222': '沅陵县',
        '431223': '辰溪县',
        '431224': '溆浦县',
        '431225': '会同县',
        '431226': '麻阳苗族自治县',
        '431227': '新晃侗族自治县',
        '431228': '芷江侗族自治县',
        '431229': '靖州苗族侗族自治县',
        '431230': '通道侗族自治县',
        '431281': '洪江市',
      },
    },
    // A city of its own; GB/T 2260 puts its districts under 5001.
    '500100': { name: '重庆市', counties: { '500116': '江津区' } },
  }

export interface Region {
  readonly code: string
  /** 沅陵县 */
  readonly name: string
  /** 怀化市 */
  readonly city: string
}

/** A county, or a whole city (its own `city` then). Nothing for a code that is not in the table. */
export const regionAt = (code: string): Region | undefined => {
  const city = CITIES[`${code.slice(0, 4)}00`]
  if (city === undefined) return undefined
  const name = isWholeCity(code) ? city.name : city.counties[code]
  return name === undefined ? undefined : { code, name, city: city.name }
}

/** Is what the office of `region` offers for people at `place`? A whole city offers it in each of its counties. */
export const isWithin = (place: string, region: string): boolean =>
  place === region || (isWholeCity(region) && place.slice(0, 4) === region.slice(0, 4))

export const isWholeCity = (code: string): boolean => code.endsWith('00')
