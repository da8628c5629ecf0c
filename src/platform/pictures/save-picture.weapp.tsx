import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Painting, SaveResult } from './save-picture'

export type { Painting, SaveResult } from './save-picture'

const SHEET = 'picture-sheet'
const ALBUM = 'scope.writePhotosAlbum'
const DENSITY = 2

/** WeChat draws only on a canvas of the page: it lies beside the screen. */
export function PictureCanvas() {
  return (
    <Canvas
      id={SHEET}
      canvasId={SHEET}
      type="2d"
      aria-hidden="true"
      style={{ position: 'fixed', left: '-2000px', top: '0', width: '375px', height: '500px' }}
    />
  )
}

/** Asks for the album when it is needed and says why; a refusal is an answer, and there is a way back from it. */
export const savePicture = async (_name: string, painting: Painting): Promise<SaveResult> => {
  try {
    const filePath = await drawn(painting)
    if (!(await mayWrite())) return 'forbidden'
    await Taro.saveImageToPhotosAlbum({ filePath })
    return 'saved'
  } catch (error) {
    return /auth|privacy|deny/i.test(String((error as { errMsg?: string } | undefined)?.errMsg))
      ? 'forbidden'
      : 'failed'
  }
}

/** WeChat opens its settings only in answer to a tap. */
export const openAlbumSettings = async (): Promise<boolean> => {
  const { authSetting } = await Taro.openSetting()
  return authSetting[ALBUM] === true
}

const mayWrite = async (): Promise<boolean> => {
  const { authSetting } = await Taro.getSetting()
  const known = authSetting[ALBUM]
  if (known !== undefined) return known
  const { confirm } = await Taro.showModal({
    title: '存到手机相册',
    content: '微信接下来会问能否保存图片到相册。只存这一张图片，不会看您相册里的照片。',
    confirmText: '继续',
    cancelText: '先不存',
  })
  return confirm
}

const drawn = async ({ width, height, paint }: Painting): Promise<string> => {
  const canvas = await sheet()
  canvas.width = width * DENSITY
  canvas.height = height * DENSITY
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('the sheet has no pen')
  pen.scale(DENSITY, DENSITY)
  paint(pen)
  const size = { width: canvas.width, height: canvas.height }
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    // Taro types it for the canvas of old; WeChat takes the node of a 2d canvas.
    canvas: canvas as unknown as Taro.Canvas,
    x: 0,
    y: 0,
    ...size,
    destWidth: size.width,
    destHeight: size.height,
    fileType: 'png',
  })
  return tempFilePath
}

const sheet = (): Promise<HTMLCanvasElement> =>
  new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${SHEET}`)
      .fields({ node: true })
      .exec((found: readonly ({ node?: HTMLCanvasElement } | null)[]) => {
        const node = found[0]?.node
        if (node === undefined) reject(new Error('the sheet is not on the page'))
        else resolve(node)
      })
  })
