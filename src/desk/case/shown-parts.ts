import type { ApplicationView } from '../../../domain/casework/state/view'
import { prunedWhenSaved } from '../../../domain/definition/answer-states'
import type { Material, MaterialPart, Service } from '../../../domain/definition/service'
import { checklist } from '../../../domain/intake/checklist'
import type { Part } from '../../../domain/intake/materials'
import { partLabel } from '../../case-view/problem-place'
import { today } from '../../store/today'
import { signaturePicture } from './signature-picture'

/** One part of a paper as the clerk looks at it. */
export interface ShownPart {
  readonly key: string
  readonly material: Material
  readonly part: MaterialPart
  readonly label: string
  readonly content: Part | undefined
  /** Where to look at it; absent while a link could not be made. */
  readonly picture: string | undefined
  /** The same, as small as the list shows it. */
  readonly thumbnail: string | undefined
}

/** By photo. */
export interface PictureLinks {
  readonly links: Readonly<Record<string, string>>
  /** Pictures from before there were small ones have none. */
  readonly thumbnails: Readonly<Record<string, string>>
}

export const shownParts = (
  service: Service,
  view: ApplicationView,
  { links, thumbnails }: PictureLinks,
): readonly ShownPart[] =>
  checklist(service, prunedWhenSaved(view), today())
    .filter(({ material }) => material.source === 'photo' || material.source === 'signed')
    .flatMap(({ material, parts }) =>
      parts.flatMap((part) => {
        const content = view.materials[material.id]?.[part.id]
        if (content === undefined && part.optional === true) return []
        const label = partLabel(material, part)
        const picture = pictureOf(content, links)
        const thumbnail = pictureOf(content, thumbnails) ?? picture
        return [{ key: `${material.id}.${part.id}`, material, part, label, content, picture, thumbnail }]
      }),
    )

const pictureOf = (content: Part | undefined, links: Readonly<Record<string, string>>): string | undefined => {
  if (content === undefined || content.kind === 'typed') return undefined
  return content.kind === 'photo' ? links[content.photo] : signaturePicture(content.strokes)
}
