import { useStore } from 'zustand'
import type { Place } from '../../domain/intake/problem'
import type { Entry, EntryState } from '../outbox/change'
import { isOfInvitation, tokenOf } from '../outbox/invitation-queue'
import { outbox, pictures } from '../outbox/this-phone'
import { isHeldUp } from '../outbox/waits-for'
import type { Draft } from '../store/draft'
import { draftOf, forgetDraft } from '../store/drafts'
import { placeLabel, placeUrl } from './problem-place'

/** One change that has not arrived yet, as a page shows it. */
export interface WaitingLine {
  readonly entry: Entry
  readonly title: string
  readonly state: EntryState
  /** It goes only after one before it that was refused: no network will do. */
  readonly isHeldUp: boolean
  /** How it stands, or why it was refused. */
  readonly note: string
  /** Where it is seen to. */
  readonly url?: string
}

export interface WaitingCase {
  /** Of the application, or of the card that asked for a signature. */
  readonly id: string
  readonly title: string
  readonly lines: readonly WaitingLine[]
}

/** Everything that has not arrived yet, by application. */
const waitingCases = (): readonly WaitingCase[] =>
  Object.entries(outbox.store.getState().entries)
    .filter(([, entries]) => entries.length > 0)
    .map(([id, entries]) => {
      const draft = isOfInvitation(id) ? undefined : draftOf(id)
      const { sending } = outbox.store.getState()
      return {
        id,
        title: draft === undefined ? '家人请您填的' : (draft.service?.shortName ?? '这份申请'),
        lines: entries.map((entry, at) => ({
          ...lineOf(draft, entry, sending, isHeldUp(entry, entries.slice(0, at))),
          ...(draft === undefined ? { url: `/pages/cosign/index?invitation=${tokenOf(id)}` } : {}),
        })),
      }
    })

const isStuck = ({ retryAt, refusal, picture }: Entry): boolean =>
  retryAt !== undefined || refusal !== undefined || picture?.retryAt !== undefined

/** How many changes are held up, without those being sent right now. The page draws again when the number changes. */
export const useStuckCount = (): number =>
  useStore(outbox.store, ({ entries }) =>
    Object.values(entries).reduce((sum, ofCase) => sum + (ofCase.some(isStuck) ? ofCase.length : 0), 0),
  )

/** The page draws again at every step of the queue. */
export const useWaiting = (): readonly WaitingCase[] => {
  useStore(outbox.store)
  useStore(pictures.store, ({ uploading }) => Object.keys(uploading).join(' '))
  return waitingCases()
}

const stateOf = (entry: Entry, sending: ReadonlySet<string>): EntryState => {
  if (entry.refusal !== undefined) return 'needs-you'
  const isUploading = pictures.store.getState().uploading[entry.id] !== undefined
  return sending.has(entry.id) || isUploading ? 'sending' : 'waiting'
}

const NOTES: Readonly<Record<Exclude<EntryState, 'needs-you'>, string>> = {
  waiting: '在手机上存好了，有网后自动发送',
  sending: '正在发送…',
}

const HELD_UP = '要您处理的那一项送到后，自动发送'

const lineOf = (draft: Draft | undefined, entry: Entry, sending: ReadonlySet<string>, heldUp: boolean): WaitingLine => {
  const state = stateOf(entry, sending)
  const waiting = heldUp && state === 'waiting' ? HELD_UP : NOTES[state === 'needs-you' ? 'waiting' : state]
  const url = urlOf(draft, entry)
  return {
    entry,
    title: titleOf(draft, entry),
    state,
    isHeldUp: heldUp,
    note: state === 'needs-you' ? (entry.refusal?.message ?? '') : waiting,
    ...(url === undefined ? {} : { url }),
  }
}

/** What the citizen did, in few words. */
const titleOf = (draft: Draft | undefined, { change }: Entry): string => {
  switch (change.type) {
    case 'start':
      return '开始申请'
    case 'save':
      return `填写的内容，${Object.keys(change.answers).length} 项`
    case 'attach':
    case 'detach': {
      const where = placeLabel(draft?.service, { kind: 'material', material: change.material, part: change.part })
      if (change.type === 'detach') return `删除：${where}`
      return `${change.content.kind === 'photo' ? '照片' : '签名'}：${where}`
    }
    case 'submit':
      return '提交申请'
    case 'withdraw':
      return '撤回申请'
    case 'discard':
      return '删除草稿'
    case 'join':
      return '同意填写自己的部分'
  }
}

/** The page on which it can be corrected. */
const urlOf = (draft: Draft | undefined, { change }: Entry): string | undefined => {
  if (draft === undefined) return undefined
  switch (change.type) {
    case 'attach':
      return placeUrl(draft, { kind: 'material', material: change.material, part: change.part })
    case 'save': {
      const place = firstPlace(draft, Object.keys(change.answers))
      return place === undefined ? undefined : placeUrl(draft, place)
    }
    case 'submit':
      return `/pages/apply/check/index?id=${draft.id}`
    default:
      return undefined
  }
}

const firstPlace = ({ service }: Draft, paths: readonly string[]): Place | undefined => {
  for (const { id, fields } of service?.form ?? []) {
    const field = fields.find(({ path }) => paths.includes(path))
    if (field !== undefined) return { kind: 'field', section: id, field: field.path }
  }
  return undefined
}

/** Sends everything of an application again now; with `entry`, also what was refused. */
export const sendAgain = (id: string, entry?: Entry): void => {
  void outbox.retry(id, entry)
  pictures.pump(true)
}

/** Removes a change from the queue; with the start of an application, all of that application. */
export const giveUp = (id: string, entry: Entry): void => {
  if (entry.change.type === 'start') forgetDraft(id)
  else outbox.drop(id, entry)
}
