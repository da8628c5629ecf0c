import { assess } from '../../domain/intake/assess'
import type { HandedIn } from '../../domain/intake/materials'
import { prune } from '../../domain/intake/prune'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import type { PictureLook } from '../../domain/standards/card-pictures'
import { aNewborn, TODAY } from '../builders/family'

const ONE = 'a'.repeat(64)
/** Two bits of 256 away: the same picture saved again. */
const ALMOST_ONE = `${'a'.repeat(62)}9a`
const OTHER = '5'.repeat(64)

const photo = (id: string, look?: PictureLook) => ({
  kind: 'photo' as const,
  photo: id,
  at: '',
  ...(look === undefined ? {} : { look }),
})

const problemsWith = (card: HandedIn[string]) => {
  const application = aNewborn(TODAY)
  const answers = prune(service, application.answers(), TODAY)
  return assess(service, answers, { 'identity-mother': card }, TODAY).flatMap(({ code, place, message, remedy }) =>
    place.kind === 'material' && place.material === 'identity-mother'
      ? [{ code, part: place.part, message, remedy }]
      : [],
  )
}

describe('the two sides of an ID card', () => {
  it('are fine as two pictures, each of its side', () => {
    const front = photo('photo-1', { print: ONE, side: 'portrait' })
    expect(problemsWith({ front, back: photo('photo-2', { print: OTHER, side: 'emblem' }) })).toEqual([])
  })

  it('are fine where nothing is known of the pictures, or their features leave a doubt', () => {
    expect(problemsWith({ front: photo('photo-1'), back: photo('photo-2') })).toEqual([])
    const front = photo('photo-1', { print: ONE })
    expect(problemsWith({ front, back: photo('photo-2', { print: OTHER }) })).toEqual([])
  })

  it('are not one picture twice, however it was saved', () => {
    const front = photo('photo-1', { print: ONE })
    const expected = {
      code: 'photo-same',
      part: 'back',
      message: '和人像面是同一张照片',
      remedy: '请把身份证翻过来，重拍国徽面',
    }
    expect(problemsWith({ front, back: photo('photo-2', { print: ALMOST_ONE }) })).toEqual([expected])
  })

  it('are not put the wrong way round: both are told', () => {
    const front = photo('photo-1', { print: ONE, side: 'emblem' })
    const back = photo('photo-2', { print: OTHER, side: 'portrait' })
    expect(problemsWith({ front, back })).toMatchObject([
      { code: 'photo-wrong-side', part: 'front', message: '拍成了国徽面，这里要人像面' },
      { code: 'photo-wrong-side', part: 'back', message: '拍成了人像面，这里要国徽面' },
    ])
  })

  it('are told once where the portrait side stands in both places', () => {
    const front = photo('photo-1', { print: ONE, side: 'portrait' })
    const back = photo('photo-2', { print: ALMOST_ONE, side: 'portrait' })
    expect(problemsWith({ front, back }).map(({ code, part }) => `${part} ${code}`)).toEqual(['back photo-wrong-side'])
  })

  it('blame the front where the emblem side stands in both places', () => {
    const front = photo('photo-1', { print: ONE, side: 'emblem' })
    const back = photo('photo-2', { print: ALMOST_ONE, side: 'emblem' })
    expect(problemsWith({ front, back }).map(({ code, part }) => `${part} ${code}`)).toEqual(['front photo-wrong-side'])
  })
})
