import type { Edition, Platform } from '../../domain/definition/service'

export const STATUS: Readonly<Record<Edition['status'], string>> = {
  draft: '起草中，未公布',
  active: '办理中',
  suspended: '暂停',
  retired: '已停止',
}

export const PLATFORMS: Readonly<Record<Platform, string>> = {
  yiyang: '益阳市一体化平台“跨域通办”模块',
  taojiang: '桃江县一体化平台',
  yukuaiban: '渝快办',
}
