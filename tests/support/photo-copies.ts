import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { beginCase } from '../../local-cloud/sample/families/hand-in'
import { type Person, uuid } from '../../local-cloud/sample/person'
import { aClearBack, aClearPicture } from '../builders/pictures'
import { stored } from '../faults/database'
import type { Sample } from './sample'

interface Inspected {
  readonly content: Buffer
  readonly record: object
}

/** By whether it is the back of a card, which does not look like the front. */
const inspected = new Map<boolean, Inspected>()

/**
 * A picture that this person uploaded and that was inspected; answers its id. The first one of a test file goes through
 * the door, the others are copies of what was stored then: starting the function with its decoder costs more than all else.
 */
export const takePhoto = async (sample: Sample, person: Person, isBack = false): Promise<string> => {
  const photo = uuid()
  const { local } = sample
  const before = inspected.get(isBack)
  if (local !== undefined && before !== undefined) {
    const file = await local.put(`photos/${photo}.jpg`, before.content)
    // Cut by nobody: what a list shows of it is told by the test of the photo function.
    const small = await local.put(`photos/${photo}.small.jpg`, before.content)
    const createdAt = new Date(sample.now()).toISOString()
    local.seed('photos', [{ ...before.record, _id: photo, owner: person.openid, file, small, createdAt }])
    return photo
  }
  const { fileID } = await person.upload(`${photo}.jpg`, await (isBack ? aClearBack() : aClearPicture()))
  // A picture is for a case; this one is for many, so the one it came by goes again.
  const application = await beginCase(person, newbornYuanling)
  await person.get('photo', 'inspect', { photo, application, file: fileID })
  await person.get('application', 'discard', { id: application, command: uuid() })
  if (local === undefined) return photo
  const { links } = await person.get<{ links: Readonly<Record<string, string>> }>('photo', 'view', { photos: [photo] })
  const content = Buffer.from(await (await fetch(links[photo] ?? '')).arrayBuffer())
  const record = stored<{ readonly _id: string }>(sample.dataDir, 'photos').find(({ _id }) => _id === photo)
  if (record !== undefined) inspected.set(isBack, { content, record })
  return photo
}
