import { pictureReaderDouble } from '../../local-cloud/doubles/picture-reader-double'
import { cloud, failureOf, localOnly, underContract } from './sdk'

const PORTRAIT = {
  type: 'Front',
  name: '李样例',
  id: '43122219950612002X',
  addr: '样例路',
  gender: '女',
  nationality: '汉',
}

underContract({
  openApis: pictureReaderDouble(async (picture) => {
    switch (picture.toString()) {
      case 'front':
        return {
          card: PORTRAIT,
          lines: [{ text: '姓名 李样例', box: { left: 0.1, top: 0.2, right: 0.5, bottom: 0.3 } }],
          width: 1000,
          height: 500,
        }
      case 'back':
        return { card: { type: 'Back', valid_date: '20200105-20400105' }, lines: [], width: 10, height: 10 }
      default:
        return undefined
    }
  }),
})

const sent = (picture: string) => ({ img: { contentType: 'image/jpeg', value: Buffer.from(picture) } })
const api = (name: string, parameters: object) => cloud.openapi.ocr?.[name]?.(parameters) ?? Promise.reject(new Error())

/* What the SDK makes of the answers that are documented for ocr.idcard and ocr.printedText. */
localOnly('a reader of pictures', () => {
  it('reads the portrait side of a card', async () => {
    expect(await api('idcard', { type: 'photo', ...sent('front') })).toMatchObject({ ...PORTRAIT, errCode: 0 })
  })

  it('reads its emblem side, whose name the SDK writes in its own way', async () => {
    expect(await api('idcard', { type: 'photo', ...sent('back') })).toMatchObject({
      type: 'Back',
      validDate: '20200105-20400105',
    })
  })

  it('reads lines, each with its corners in pixels', async () => {
    expect(await api('printedText', sent('front'))).toMatchObject({
      items: [
        {
          text: '姓名 李样例',
          pos: {
            leftTop: { x: 100, y: 100 },
            rightTop: { x: 500, y: 100 },
            rightBottom: { x: 500, y: 150 },
            leftBottom: { x: 100, y: 150 },
          },
        },
      ],
      imgSize: { w: 1000, h: 500 },
    })
  })

  it('finds no card where there is none, and no lines', async () => {
    expect((await failureOf(api('idcard', { type: 'photo', ...sent('a cat') }))).errCode).toBe(101001)
    expect(await api('printedText', sent('a cat'))).toMatchObject({ items: [] })
  })

  it('takes no picture that is not sent along', async () => {
    const linked = { type: 'photo', imgUrl: 'https://example.com/card.jpg' }
    expect((await failureOf(api('idcard', linked))).errCode).toBe(101000)
  })
})
