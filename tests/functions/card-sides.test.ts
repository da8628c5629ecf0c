import sharp from 'sharp'
import { lookOf } from '../../cloudfunctions/photo/look'
import { isSamePicture } from '../../domain/standards/card-pictures'
import { codeIn } from '../../local-cloud/sample/picture-code'
import { aCardBack, aCardFront, aClearBack, aClearPicture, aPhotoOf } from '../builders/pictures'

type Taken = (picture: Buffer) => Promise<Buffer>

const asItIs: Taken = async (picture) => picture
const smaller: Taken = (picture) => sharp(picture).resize(900).jpeg({ quality: 60 }).toBuffer()
const brighter: Taken = (picture) => sharp(picture).modulate({ brightness: 1.15 }).jpeg({ quality: 75 }).toBuffer()
const inTheDark: Taken = (picture) => sharp(picture).modulate({ brightness: 0.7 }).jpeg({ quality: 60 }).toBuffer()
const turned: Taken = (picture) => sharp(picture).rotate(90).jpeg().toBuffer()
const upsideDown: Taken = (picture) => sharp(picture).rotate(180).jpeg().toBuffer()
const tilted: Taken = (picture) => sharp(picture).rotate(3, { background: '#777777' }).jpeg().toBuffer()
const onATable: Taken = (picture) =>
  sharp(picture).extend({ top: 60, bottom: 60, left: 80, right: 80, background: '#8a6f52' }).jpeg().toBuffer()
const copied: Taken = (picture) => sharp(picture).greyscale().jpeg().toBuffer()

const front = () => aPhotoOf(aCardFront())
const back = () => aPhotoOf(aCardBack())
const page = () => aPhotoOf({ kind: 'page', lines: ['户别  家庭户', '户主姓名  李样例'] })

describe('the side of an ID card', () => {
  it.each([
    // Hits.
    ['front', front, asItIs, 'portrait'],
    ['front, small', front, smaller, 'portrait'],
    ['front, bright', front, brighter, 'portrait'],
    ['front, dark', front, inTheDark, 'portrait'],
    ['front, lying on its side', front, turned, 'portrait'],
    ['front, upside down', front, upsideDown, 'portrait'],
    ['front, tilted', front, tilted, 'portrait'],
    ['back', back, asItIs, 'emblem'],
    ['back, small', back, smaller, 'emblem'],
    ['back, dark', back, inTheDark, 'emblem'],
    ['back, lying on its side', back, turned, 'emblem'],
    ['back, tilted', back, tilted, 'emblem'],
    ['back, on a table', back, onATable, 'emblem'],
    // Misses: left to people, and no problem of the family's. Wood has the colour of skin, a copy has no colour.
    ['front, on a wooden table', front, onATable, undefined],
    ['back, copied in grey', back, copied, undefined],
    // Never a card.
    ['a page of a register', page, asItIs, undefined],
    ['a printed paper', aClearPicture, asItIs, undefined],
    ['another printed paper', aClearBack, asItIs, undefined],
  ] as const)('is told by its features: %s', async (_, made, taken, side) => {
    expect((await lookOf(await taken(await made()))).side).toBe(side)
  })
})

describe('the print of a picture', () => {
  it.each([
    ['saved smaller', front, front, smaller, true],
    ['brighter', front, front, brighter, true],
    ['darker', back, back, inTheDark, true],
    ['a paper saved smaller', aClearPicture, aClearPicture, smaller, true],
    ['the other side', front, back, asItIs, false],
    ['a page', front, page, asItIs, false],
    ['the back of a paper', aClearPicture, aClearBack, asItIs, false],
    // Misses: taken anew, it is another picture; that it is the wrong side is then told by its features.
    ['tilted', front, front, tilted, false],
    ['on a table', back, back, onATable, false],
  ] as const)('tells whether two are the same: %s', async (_, one, other, taken, isSame) => {
    const [first, second] = await Promise.all([one(), other().then(taken)])
    expect(isSamePicture(await lookOf(first), await lookOf(second))).toBe(isSame)
  })
})

describe('a made picture', () => {
  it.each([
    ['as it is', asItIs],
    ['saved smaller', smaller],
    ['dark', inTheDark],
  ])('carries what it says: %s', async (_, taken) => {
    expect(JSON.parse((await codeIn(await taken(await front()))) ?? '')).toEqual(aCardFront())
  })

  it('says nothing where nothing was written into it', async () => {
    expect(await codeIn(await aClearPicture())).toBeUndefined()
  })
})
