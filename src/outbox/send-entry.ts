import { type Answer, call } from '../store/api'
import type { Entry, NewPart } from './change'

/** Sends one entry: the same id however often, so that the cloud does it once. */
export const sendEntry = (id: string, { id: command, change }: Entry): Promise<Answer<unknown>> => {
  switch (change.type) {
    case 'start':
      return call('application', 'start', {
        id,
        service: change.service,
        answers: change.answers,
        consents: [...change.consents],
        command,
      })
    case 'save':
      return call('application', 'save', { id, answers: change.answers, command })
    case 'attach': {
      const { material, part, content } = change
      return call('application', 'attach', { id, material, part, content: plain(content), command })
    }
    case 'detach':
      return call('application', 'detach', { id, material: change.material, part: change.part, command })
    case 'submit':
      return call('application', 'submit', { id, command })
    case 'withdraw':
      return call('application', 'withdraw', { id, command })
    case 'discard':
      return discard(id, command)
    case 'sign-invited': {
      const { kind: _, ...signature } = copyOf(change.content)
      return call('application', 'sign-invited', { token: change.token, ...signature, command })
    }
  }
}

type Signature = Extract<NewPart, { kind: 'signature' }>

const copyOf = (content: Signature) => ({ ...content, strokes: content.strokes.map((stroke) => [...stroke]) })

const plain = (content: NewPart) => (content.kind === 'signature' ? copyOf(content) : content)

/** A case the cloud does not know is only on this phone, so the cloud has nothing to delete. */
const discard = async (id: string, command: string): Promise<Answer<unknown>> => {
  const answer = await call('application', 'discard', { id, command })
  return !answer.ok && answer.error.code === 'not-found' ? { ok: true, data: undefined } : answer
}
