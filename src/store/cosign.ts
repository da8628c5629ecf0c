import type { Stroke } from '../platform/drawing/strokes'
import { type Answer, call } from './api'
import { keepStrokes, strokesOf } from './saved-strokes'
import { readyToSend } from './signature-strokes'

/** What somebody who was asked to sign is shown. */
export interface Invited {
  readonly service: string
  readonly title: string
  readonly part: string
  readonly text: string
  readonly version: string
  readonly textHash: string
  readonly state: 'open' | 'signed' | 'changed' | 'expired'
}

/** Nothing can be signed: what that means, and what to do. */
export const OVER: Readonly<
  Record<Exclude<Invited['state'], 'open'>, { readonly title: string; readonly note: string }>
> = {
  signed: { title: '已经签好了', note: '不用再签，可以关掉这一页了' },
  changed: { title: '内容改过了', note: '发给您之后，对方又改了信息。请对方重新发一次，看过新的全文再签' },
  expired: { title: '已经过期了', note: '这张卡片不能再用。还要签的话，请对方重新发一次' },
}

/** Strokes of an invitation are kept apart from those of applications of one's own. */
const PADS = 'invited'

export const invitedStrokes = ({ textHash }: Invited): readonly Stroke[] => strokesOf(PADS, textHash, textHash)
export const keepInvitedStrokes = ({ textHash }: Invited, strokes: readonly Stroke[]): void =>
  keepStrokes(PADS, textHash, textHash, strokes)

/** Signs what was shown; tried again with the same command it is the same signature. */
export const signInvited = async (
  token: string,
  { version, textHash }: Invited,
  strokes: readonly Stroke[],
  command: string,
): Promise<Answer<unknown>> => {
  const sent = readyToSend(strokes)
  const answer = await call('application', 'sign-invited', { token, strokes: sent, version, textHash, command })
  if (answer.ok) keepStrokes(PADS, textHash, textHash, [])
  return answer
}
