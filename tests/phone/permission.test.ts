import Taro from '@tarojs/taro'
import { takePictures } from '../../src/platform/pictures/take-picture.weapp'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    chooseMedia: jest.fn(),
    showModal: jest.fn(async () => ({ confirm: true })),
    openSetting: jest.fn(async () => ({})),
    openAppAuthorizeSetting: jest.fn(async () => ({})),
  },
}))
// The build takes WeChat's file of the two.
jest.mock('../../src/platform/messages/permission', () =>
  jest.requireActual('../../src/platform/messages/permission.weapp'),
)

const wx = Taro as unknown as Readonly<Record<string, jest.Mock>>
const refuse = (errMsg: string) => wx.chooseMedia?.mockRejectedValueOnce({ errMsg })

beforeEach(() => jest.clearAllMocks())

describe('a photo that WeChat does not allow', () => {
  it.each([
    ['switched off for the mini-program', 'chooseMedia:fail auth deny', 'openSetting'],
    ['switched off for WeChat', 'chooseMedia:fail system permission denied', 'openAppAuthorizeSetting'],
  ])('%s: the reason, and the way to switch it on', async (_what, message, settings) => {
    refuse(message)
    expect(await takePictures(1)).toEqual([])
    expect(wx.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: expect.stringContaining('核对证件'), confirmText: '去打开' }),
    )
    expect(wx[settings]).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['a change of mind', 'chooseMedia:fail cancel'],
    ['the privacy guide not agreed to', 'chooseMedia:fail privacy permission is not authorized'],
  ])('%s is no matter of settings', async (_what, message) => {
    refuse(message)
    expect(await takePictures(1)).toEqual([])
    expect(wx.showModal).not.toHaveBeenCalled()
  })
})
