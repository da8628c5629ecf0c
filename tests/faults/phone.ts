import type { Envelope, Person } from '../../local-cloud/sample/person'

/** So often a phone sends the same command before its owner gives up for today. */
const MOST = 12
const PASSING: ReadonlySet<string> = new Set(['internal', 'unreachable', 'busy'])

export interface Pressed<T> {
  readonly answer: Envelope<T>
  readonly sent: number
}

/** As a phone does it: the same command under the same id, until somebody has answered. */
export const insist = async <T>(person: Person, name: string, action: string, input: object): Promise<Pressed<T>> => {
  let answer: Envelope<T> = { ok: false, error: { code: 'unreachable', message: '' } }
  for (let sent = 1; sent <= MOST; sent += 1) {
    answer = await once<T>(person, name, action, input)
    if (answer.ok || !PASSING.has(answer.error?.code ?? '')) return { answer, sent }
  }
  return { answer, sent: MOST }
}

/** One try, as a phone hears of it. */
export const once = async <T>(person: Person, name: string, action: string, input: object): Promise<Envelope<T>> => {
  try {
    const { status, text } = await person.post(name, JSON.stringify({ action, input }))
    return status === 200 ? (JSON.parse(text) as Envelope<T>) : { ok: false, error: { code: 'internal', message: '' } }
  } catch {
    return { ok: false, error: { code: 'unreachable', message: '' } }
  }
}
