import { setTimeout as pause } from 'node:timers/promises'
import { Person, uuid } from '../person'
import { samplePicture } from '../picture'
import type { World } from './play'

/** So many rounds, then something is wrong. */
const MOST_ROUNDS = 400
/** Before asking again when nothing was under way. */
const PAUSE_MS = 40

/** The local cloud at this address, as families are played in it. Its clock is left alone. */
export const localWorld = (url: string): World => {
  const send = async (path: string, body: object): Promise<Response> => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return response
  }
  /** What departments would report next they report now; answers how much there was. */
  const rest = async () => ((await (await send('/_local/rest', {})).json()) as { readonly arrived: number }).arrived
  const photos = new Map<string, Promise<string>>()
  const takePhoto = async (person: Person, isBack: boolean, application: string): Promise<string> => {
    const photo = uuid()
    const { fileID } = await person.upload(`${photo}.jpg`, await samplePicture(isBack))
    await person.get('photo', 'inspect', { photo, application, file: fileID })
    return photo
  }
  return {
    clerk: new Person('oSampleClerk', url),
    as: (openid) => new Person(openid, url),
    // One is enough for every paper of a family, and one for the backs of their cards.
    photoOf: (person, part, application) => {
      const isBack = part === 'back'
      const key = `${person.openid} ${isBack}`
      const photo = photos.get(key) ?? takePhoto(person, isBack, application)
      photos.set(key, photo)
      return photo
    },
    department: (name) => ({
      mode: (mode, request) => send(`/departments/${name}/mode`, { mode, request }),
      pay: (request) => send(`/departments/${name}/pay`, { request }),
    }),
    until: async (id, wanted, meanwhile, owner) => {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const view = await owner.read(id)
        if (wanted(view)) return view
        await meanwhile(view)
        await send('/_local/timers', { function: 'relay' })
        if ((await rest()) === 0) await pause(PAUSE_MS)
      }
      throw new Error(`the sample family with ${id} never came to where it was to be`)
    },
  }
}
