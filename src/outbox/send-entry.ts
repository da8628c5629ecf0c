import { type Answer, call } from '../store/api'
import type { Entry, NewPart } from './change'
import { tokenOf } from './invitation-queue'

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
    case 'join':
      return noSuchChange()
  }
}

/** The same for one's own part of somebody else's case: what it is, the link says. */
export const sendInvited = (queue: string, { id: command, change }: Entry): Promise<Answer<unknown>> => {
  const token = tokenOf(queue)
  switch (change.type) {
    case 'join':
      return call('application', 'join-invited', { token, consents: [...change.consents], command })
    case 'save':
      return call('application', 'save-invited', { token, answers: change.answers, command })
    case 'attach': {
      const { material, part, content } = change
      return call('application', 'attach-invited', { token, material, part, content: plain(content), command })
    }
    case 'detach':
      return call('application', 'detach-invited', { token, material: change.material, part: change.part, command })
    default:
      return noSuchChange()
  }
}

const noSuchChange = async (): Promise<Answer<never>> => {
  throw new Error('a change of another kind of queue')
}

type Signature = Extract<NewPart, { kind: 'signature' }>

const copyOf = (content: Signature) => ({ ...content, strokes: content.strokes.map((stroke) => [...stroke]) })

const plain = (content: NewPart) => (content.kind === 'signature' ? copyOf(content) : content)

/** A case the cloud does not know is only on this phone, so the cloud has nothing to delete. */
const discard = async (id: string, command: string): Promise<Answer<unknown>> => {
  const answer = await call('application', 'discard', { id, command })
  return !answer.ok && answer.error.code === 'not-found' ? { ok: true, data: undefined } : answer
}
