import type { ApplicationView } from '../../../../domain/casework/state/view'
import { isBlank } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { dayAndTime } from '../../../case-view/day-and-time'

/** What is kept of one application, counted: what it says is on other pages and in the file. */
export const keptOf = (view: ApplicationView): readonly { readonly title: string; readonly note: string }[] => {
  const parts = Object.values(view.materials).flatMap((material) => Object.values(material))
  const answers = Object.values(view.answers).filter((value) => !isBlank(value)).length
  const typed = parts.filter(({ kind }) => kind === 'typed').length
  const of = (kind: 'photo' | 'signature') => parts.filter((part) => part.kind === kind)
  const newest = (kind: 'photo' | 'signature') =>
    of(kind)
      .map(({ at }) => at)
      .sort()
      .pop()
  const lastOne = (kind: 'photo' | 'signature') => {
    const at = newest(kind)
    return at === undefined ? '' : `，最近 ${dayAndTime(at)}`
  }
  return [
    { title: '填写的内容', note: answers === 0 ? '没有' : `${answers} 项，加密保存` },
    { title: '照片', note: of('photo').length === 0 ? '没有' : `${of('photo').length} 张${lastOne('photo')}` },
    ...(typed === 0 ? [] : [{ title: '打字写的姓名', note: `${typed} 处` }]),
    {
      title: '签名',
      note: of('signature').length === 0 ? '没有' : `${of('signature').length} 处${lastOne('signature')}`,
    },
  ]
}

/** What was agreed to, each with when. */
export const agreedOf = (
  service: Service,
  view: ApplicationView,
): readonly { readonly title: string; readonly note: string }[] =>
  view.consents.map(({ id, at }) => ({
    title: service.consents.find((one) => one.id === id)?.title ?? id,
    note: dayAndTime(at),
  }))

const LOOKED = { read: '看了填写的内容', pictures: '看了照片', received: '收到了办理需要的内容' } as const

/** That an office looked, or a department got its part: which and when, never which person. */
export interface Access {
  readonly at: string
  readonly who: string
  readonly what: keyof typeof LOOKED
}

export const accessLine = ({ at, what }: Access): string => `${dayAndTime(at)} ${LOOKED[what]}`
