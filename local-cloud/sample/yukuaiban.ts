import type { Mount, MountCloud, MountRequest, MountResponse } from '../options'
import { isSigned, json, parsed } from './departments'
import { recordPeople } from './record-people'

/** `garbled`: it answers, but not what was agreed. */
const MODES = ['normal', 'down', 'garbled'] as const
type Mode = (typeof MODES)[number]

const MODE = 'mode'

/** A double of 渝快办's register of certificates: a signed question about one person, answered at once. */
export const yukuaiban =
  (secret: string): Mount =>
  (request, cloud) => {
    switch (`${request.method} ${request.path}`) {
      case 'POST /records':
        return answer(secret, request, cloud)
      case 'GET /people':
        return json(
          200,
          recordPeople.map(({ name, idNumber, about }) => ({ name, idNumber, about })),
        )
      case 'GET /mode':
        return json(200, { mode: modeOf(cloud) })
      case 'POST /mode':
        return setMode(request, cloud)
      default:
        return json(404, { error: 'no such address' })
    }
  }

const modeOf = (cloud: MountCloud): Mode => cloud.keep.get<Mode>(MODE) ?? 'normal'

const setMode = (request: MountRequest, cloud: MountCloud): MountResponse => {
  const mode = MODES.find((known) => known === parsed(request)?.mode)
  if (mode === undefined) return json(400, { error: `mode is one of ${MODES.join(', ')}` })
  cloud.keep.set(MODE, mode)
  return json(200, { mode })
}

const answer = (secret: string, request: MountRequest, cloud: MountCloud): MountResponse => {
  const mode = modeOf(cloud)
  if (mode === 'down') return json(503, { error: 'down for maintenance' })
  if (!isSigned(secret, request, cloud)) return json(401, { error: 'signature' })
  const { kind, name, idNumber } = parsed(request) ?? {}
  if (mode === 'garbled') return json(200, { status: 'found', records: [{ kind, number: 7 }] })
  const person = recordPeople.find((one) => one.idNumber === idNumber)
  if (person === undefined) return json(200, { status: 'none' })
  if (person.name !== name) return json(200, { status: 'mismatch' })
  const records = person.records.filter((record) => record.kind === kind)
  return json(200, records.length === 0 ? { status: 'none' } : { status: 'found', records })
}
