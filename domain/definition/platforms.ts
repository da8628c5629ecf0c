/** Systems that stand between us and several departments. A new one is one more line here. */
interface PlatformTerms {
  readonly name: string
  /** It keeps what it is sent, so pictures go with the request and not as links that expire. */
  readonly keepsPictures?: boolean
}

const TABLE = {
  /** Every county of the city but 桃江县 (S000, S001). */
  yiyang: { name: '益阳市一体化平台“跨域通办”模块' },
  /** What 桃江县 handles, whatever window received it (S000, S001). */
  taojiang: { name: '桃江县一体化平台' },
  /** 渝卫发〔2019〕69号. */
  yukuaiban: { name: '渝快办', keepsPictures: true },
} as const satisfies Readonly<Record<string, PlatformTerms>>

export type Platform = keyof typeof TABLE

export const PLATFORMS = Object.keys(TABLE) as readonly Platform[]

export const isPlatform = (id: string): id is Platform => (PLATFORMS as readonly string[]).includes(id)

export const platformTerms = (id: Platform): PlatformTerms => TABLE[id]
