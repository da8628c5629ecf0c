import type { Picture } from '../pictures/take-picture'

interface Row {
  readonly key: string
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

/**
 * Keeps a picture that waits to be sent, so that a page loaded anew finds it again. A shelf that is full or forbidden
 * keeps nothing; the picture is sent all the same.
 */
export const shelve = async (key: string, { file }: Picture): Promise<void> => {
  if (file === undefined) return
  const row: Row = { key, file }
  await inShelf('readwrite', (shelf) => shelf.put(row)).catch(() => undefined)
}

export const unshelve = async (key: string): Promise<void> => {
  await inShelf('readwrite', (shelf) => shelf.delete(key)).catch(() => undefined)
}

export const shelved = async (key: string): Promise<Picture | undefined> => {
  const row = await inShelf<Row | undefined>('readonly', (shelf) => shelf.get(key)).catch(() => undefined)
  return row === undefined ? undefined : { path: URL.createObjectURL(row.file), bytes: row.file.size, file: row.file }
}

export const shelvedKeys = async (): Promise<readonly string[]> =>
  (await inShelf('readonly', (shelf) => shelf.getAllKeys()).catch(() => [])).map(String)
