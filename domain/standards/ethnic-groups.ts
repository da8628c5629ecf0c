/** The 56 ethnic groups, GB/T 3304-1991. A code is the place in this list, two digits. */
const NAMES = (
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 ' +
  '土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 ' +
  '柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 ' +
  '乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
).split(' ')

export interface EthnicGroup {
  readonly code: string
  /** With 族. */
  readonly name: string
}

export const ethnicGroups: readonly EthnicGroup[] = NAMES.map((name, index) => ({
  code: String(index + 1).padStart(2, '0'),
  name: `${name}族`,
}))

/** Who lives there, most first, so that most people need not scroll: 汉, 土家, 苗, 侗, 瑶, 白. */
const LOCAL_FIRST: Readonly<Record<string, readonly string[]>> = { '431222': ['01', '15', '06', '12', '13', '14'] }

export const ethnicGroupsOf = (region: string): readonly EthnicGroup[] => {
  const local = LOCAL_FIRST[region] ?? []
  const first = local.flatMap((code) => ethnicGroups.filter((group) => group.code === code))
  return [...first, ...ethnicGroups.filter(({ code }) => !local.includes(code))]
}

export const ethnicGroupName = (code: string): string | undefined =>
  ethnicGroups.find((group) => group.code === code)?.name
