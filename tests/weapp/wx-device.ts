import type { Engine } from './engine'
import { answerer, type Options, type WxPart } from './wx-answer'

const WINDOW = {
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 724,
  statusBarHeight: 44,
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
  screenTop: 88,
}
const APP = { SDKVersion: '3.0.0', version: '8.0.50', language: 'zh_CN', enableDebug: false, fontSizeSetting: 17 }
const LAUNCH = { path: 'pages/home/index', query: {}, scene: 1001, referrerInfo: {} }

const LISTENING = [
  'onNetworkStatusChange',
  'offNetworkStatusChange',
  'onNetworkWeakChange',
  'onAppShow',
  'onAppHide',
  'onError',
  'onUnhandledRejection',
  'onPageNotFound',
  'onMemoryWarning',
  'onThemeChange',
  'onKeyboardHeightChange',
  'onNeedPrivacyAuthorization',
] as const

/** The phone itself: 375 × 812, on line, light, a camera that takes the picture it was given. */
export const wxDevice = (engine: Engine, takes: () => readonly { path: string; size: number }[]): WxPart => {
  const { succeed, fail } = answerer(engine)
  const system = {
    ...WINDOW,
    ...APP,
    platform: 'ios',
    system: 'iOS 12.0',
    brand: 'iPhone',
    model: 'iPhone X',
    theme: 'light',
  }
  const answering = (result: object) => (options?: Options) => succeed(options, result)
  return {
    ...Object.fromEntries(
      LISTENING.flatMap((name) => [
        [name, () => undefined],
        [name.replace('on', 'off'), () => undefined],
      ]),
    ),
    getWindowInfo: () => engine.given(WINDOW),
    getAppBaseInfo: () => engine.given(APP),
    getDeviceInfo: () => engine.given({ platform: 'ios', system: 'iOS 12.0', brand: 'iPhone', model: 'iPhone X' }),
    getSystemInfoSync: () => engine.given(system),
    getSystemInfo: answering(system),
    getLaunchOptionsSync: () => engine.given(LAUNCH),
    getEnterOptionsSync: () => engine.given(LAUNCH),
    getAccountInfoSync: () =>
      engine.given({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () =>
      engine.given({ width: 87, height: 32, top: 48, right: 365, bottom: 80, left: 278 }),
    getNetworkType: answering({ networkType: 'wifi' }),
    getPrivacySetting: answering({ needAuthorization: false, privacyContractName: '《用户隐私保护指引》' }),
    requirePrivacyAuthorize: answering({}),
    openPrivacyContract: answering({}),
    checkIsOpenAccessibility: answering({ open: false }),
    makePhoneCall: answering({}),
    vibrateShort: answering({}),
    setClipboardData: answering({}),
    canIUse: () => true,
    nextTick: (run: () => void) => engine.soon(run),
    chooseMedia: (options: Options) => {
      const tempFiles = takes().map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' }))
      if (tempFiles.length === 0) fail(options, 'chooseMedia:fail cancel')
      else succeed(options, { type: 'image', tempFiles })
    },
    chooseAddress: answering({
      userName: '样例',
      provinceName: '湖南省',
      cityName: '怀化市',
      countyName: '沅陵县',
      detailInfo: '样例路5号',
    }),
    compressImage: (options: Options) => succeed(options, { tempFilePath: options.src }),
    getImageInfo: (options: Options) =>
      succeed(options, { path: options.src, width: 1280, height: 900, orientation: 'up', type: 'jpeg' }),
    previewImage: answering({}),
    saveImageToPhotosAlbum: answering({}),
    requestSubscribeMessage: (options: Options) =>
      succeed(options, Object.fromEntries((options.tmplIds as readonly string[]).map((id) => [id, 'accept']))),
  }
}
