import type { Change, Entry } from '../../../src/outbox/change'

let made = 0

/** An entry as the queue makes it; each behind those made before it. */
const anEntry = (change: Change, more: Partial<Entry> = {}): Entry => {
  made += 1
  const order = made.toString(36).padStart(9, '0')
  return { id: `command-${order}`, order, change, at: '2026-11-22T02:00:00.000Z', tries: 0, ...more }
}

export const start = (more: Partial<Entry> = {}): Entry =>
  anEntry({ type: 'start', service: 'newborn-yuanling', answers: {}, consents: [] }, more)

export const save = (answers: Readonly<Record<string, string>>, more: Partial<Entry> = {}): Entry =>
  anEntry({ type: 'save', answers }, more)

export const photo = (material: string, more: Partial<Entry> = {}): Entry => {
  const content = { kind: 'photo', photo: `photo-of-${material}` } as const
  const picture = { bytes: 300_000, tries: 0 }
  return anEntry({ type: 'attach', material, part: 'front', content }, { picture, ...more })
}

export const taken = (material: string): Entry =>
  photo(material, { picture: { bytes: 300_000, tries: 1, file: 'cloud://1', isTaken: true } })

export const signature = (part: string, more: Partial<Entry> = {}): Entry => {
  const content = { kind: 'signature', strokes: [[0, 0, 9, 9]], version: '1', textHash: 'a'.repeat(64) } as const
  return anEntry({ type: 'attach', material: 'statement', part, content }, more)
}

export const submit = (more: Partial<Entry> = {}): Entry => anEntry({ type: 'submit' }, more)
export const withdraw = (more: Partial<Entry> = {}): Entry => anEntry({ type: 'withdraw' }, more)
export const discard = (more: Partial<Entry> = {}): Entry => anEntry({ type: 'discard' }, more)

export const NO = { code: 'bad-request', message: '请改一改' }
export const refused = { refusal: NO, tries: 1 }
