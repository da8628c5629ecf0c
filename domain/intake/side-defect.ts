import type { Material, MaterialPart } from '../definition/service'
import { type CardSide, isSamePicture } from '../standards/card-pictures'
import type { HandedIn } from './materials'
import type { Defect } from './problem'

const SIDES: Readonly<Record<CardSide, string>> = { portrait: '人像面', emblem: '国徽面' }

/** The wrong side of an ID card, or one picture for both; nothing where its features leave a doubt. */
export const sideDefect = (
  { parts }: Pick<Material, 'parts'>,
  { id, side }: MaterialPart,
  there: HandedIn[string],
): Defect | undefined => {
  const content = there[id]
  if (side === undefined || content?.kind !== 'photo' || content.look === undefined) return undefined
  const { look } = content
  const words = SIDES[side]
  if (look.side !== undefined && look.side !== side) {
    return {
      code: 'photo-wrong-side',
      message: `拍成了${SIDES[look.side]}，这里要${words}`,
      remedy: `请把身份证翻过来，重拍${words}`,
    }
  }
  // The first of the two stands; its repetition is told. Whose features are plain is no repetition of the other side.
  const before = parts
    .slice(
      0,
      parts.findIndex((part) => part.id === id),
    )
    .find((part) => {
      const other = there[part.id]
      return part.side !== undefined && other?.kind === 'photo' && isSame(other, content) && other.look?.side !== side
    })
  if (before === undefined) return undefined
  return {
    code: 'photo-same',
    message: `和${SIDES[before.side as CardSide]}是同一张照片`,
    remedy: `请把身份证翻过来，重拍${words}`,
  }
}

type Photo = Extract<HandedIn[string][string], { kind: 'photo' }>

const isSame = (one: Photo, other: Photo): boolean =>
  one.photo === other.photo ||
  (one.look !== undefined && other.look !== undefined && isSamePicture(one.look, other.look))
