import type { Application } from '../../../domain/casework/state/application'
import type { HandedIn } from '../../../domain/intake/materials'
import type { PictureLook } from '../../../domain/standards/card-pictures'
import { cloud } from '../platform/cloud'
import { collection } from '../platform/database'

/** `photos/{photo}`, written by the photo function once it has looked at an upload. */
interface PhotoRecord {
  readonly _id: string
  readonly owner: string
  readonly file: string
  /** The same picture as small as a list shows it. It is as personal as the picture and goes with it. */
  readonly small?: string
  readonly as?: string
  readonly look?: PictureLook
}

/** The platform takes 50 files a call; the longest it lets a private link live is a day, ours live ten minutes. */
const FILES_A_CALL = 50
/** Each has two files. */
const PHOTOS_A_CALL = FILES_A_CALL / 2
const MOST_PHOTOS = 100
const LINK_SECONDS = 600
/** STORAGE_FILE_NONEXIST: it was deleted, as was promised. */
const GONE = -503003

/** One's own picture: what was found in it. Nothing for a stranger's. */
export const ownPhoto = async (
  openid: string,
  photo: string,
): Promise<Pick<PhotoRecord, 'as' | 'look'> | undefined> => {
  const [found] = await collection<PhotoRecord>('photos').find({
    where: { _id: photo },
    limit: 1,
    fields: ['owner', 'as', 'look'],
  })
  return found?.owner === openid ? found : undefined
}

/** A picture that somebody else took for a case becomes the owner's: the first time it is asked. */
export const passPhoto = async (photo: string, from: string, to: string): Promise<void> => {
  if (from !== to) await collection<PhotoRecord>('photos').update({ _id: photo, owner: from }, { owner: to })
}

export const photosIn = (materials: HandedIn): readonly string[] =>
  Object.values(materials).flatMap((parts) =>
    Object.values(parts).flatMap((part) => (part.kind === 'photo' ? [part.photo] : [])),
  )

/** With those that the desk saw when it sent the case back, which may have been replaced since. */
export const photosOf = ({
  materials,
  lastReturn,
}: Pick<Application, 'materials' | 'lastReturn'>): readonly string[] => {
  const before = Object.values(lastReturn?.parts ?? {}).flatMap((part) => (part.kind === 'photo' ? [part.photo] : []))
  return [...new Set([...photosIn(materials), ...before])]
}

/** Takes the owner's own pictures away, files first: a crash in between leaves a record that finds them again. */
export const removePhotos = async (owner: string, photos: readonly string[]): Promise<void> => {
  if (photos.length === 0) return
  const records = await collection<PhotoRecord>('photos').find({
    where: { _id: { in: photos }, owner },
    limit: MOST_PHOTOS,
    fields: ['_id', 'file', 'small'],
  })
  for (let start = 0; start < records.length; start += PHOTOS_A_CALL) {
    const some = records.slice(start, start + PHOTOS_A_CALL)
    await cloud.deleteFile({ fileList: some.flatMap(filesOf) })
    await collection<PhotoRecord>('photos').remove({ _id: { in: some.map(({ _id }) => _id) }, owner })
  }
}

export type Links = Readonly<Record<string, string>>

/** Links by photo id; a picture that is gone has none. Throws when one that is there cannot be linked to. */
export const linksTo = async (photos: readonly string[]): Promise<Links> => {
  const records = await recordsOf(photos)
  return linksBy(records, ({ file }) => file, await urlsOf(records.map(({ file }) => file)))
}

/** The same, and links to what a list shows of each: pictures from before there were small ones have the first alone. */
export const linksWithThumbnails = async (
  photos: readonly string[],
): Promise<{ readonly links: Links; readonly thumbnails: Links }> => {
  const records = await recordsOf(photos)
  const urls = await urlsOf(records.flatMap(filesOf))
  return {
    links: linksBy(records, ({ file }) => file, urls),
    thumbnails: linksBy(records, ({ small }) => small, urls),
  }
}

type Stored = Pick<PhotoRecord, '_id' | 'file' | 'small'>

const filesOf = ({ file, small }: Stored): readonly string[] => (small === undefined ? [file] : [file, small])

const recordsOf = async (photos: readonly string[]): Promise<readonly Stored[]> =>
  photos.length === 0
    ? []
    : collection<PhotoRecord>('photos').find({
        where: { _id: { in: photos } },
        limit: MOST_PHOTOS,
        fields: ['_id', 'file', 'small'],
      })

const urlsOf = async (files: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const urls = new Map<string, string>()
  for (let start = 0; start < files.length; start += FILES_A_CALL) {
    const some = files.slice(start, start + FILES_A_CALL)
    const { fileList } = await cloud.getTempFileURL({
      fileList: some.map((fileID) => ({ fileID, maxAge: LINK_SECONDS })),
    })
    for (const file of some) {
      const link = fileList.find(({ fileID }) => fileID === file)
      if (link?.status === GONE) continue
      if (link?.status !== 0) throw new Error('a picture cannot be linked to')
      urls.set(file, link.tempFileURL)
    }
  }
  return urls
}

const linksBy = (
  records: readonly Stored[],
  fileOf: (record: Stored) => string | undefined,
  urls: ReadonlyMap<string, string>,
): Links =>
  Object.fromEntries(
    records.flatMap((record) => {
      const url = urls.get(fileOf(record) ?? '')
      return url === undefined ? [] : [[record._id, url]]
    }),
  )
