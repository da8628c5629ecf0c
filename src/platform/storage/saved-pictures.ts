import type { Picture } from '../pictures/take-picture'

/** A picture that waits to be sent, kept on the phone so that a page loaded anew finds it again. */
export interface Shelved {
  readonly key: string
  /** What the store needs to go on with it; plain data. */
  readonly note: unknown
  readonly picture: Picture
}

interface Row {
  readonly key: string
  readonly note: unknown
  readonly file: Blob
}

const NAME = 'pictures'

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(NAME, { keyPath: 'key' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const inShelf = async <T>(mode: IDBTransactionMode, work: (shelf: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = work(database.transaction(NAME, mode).objectStore(NAME))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  } finally {
    database.close()
  }
}

/** A shelf that is full or forbidden keeps nothing; the picture is sent all the same. */
export const shelve = async (key: string, note: unknown, picture: Picture): Promise<void> => {
  if (picture.file === undefined) return
  const row: Row = { key, note, file: picture.file }
  await inShelf('readwrite', (shelf) => shelf.put(row)).catch(() => undefined)
}

export const unshelve = async (key: string): Promise<void> => {
  await inShelf('readwrite', (shelf) => shelf.delete(key)).catch(() => undefined)
}

export const shelvedUnder = async (prefix: string): Promise<readonly Shelved[]> => {
  const rows = await inShelf<Row[]>('readonly', (shelf) => shelf.getAll()).catch(() => [])
  return rows
    .filter(({ key }) => key.startsWith(prefix))
    .map(({ key, note, file }) => ({
      key,
      note,
      picture: { path: URL.createObjectURL(file), bytes: file.size, file },
    }))
}
