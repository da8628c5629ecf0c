import Taro from '@tarojs/taro'
import type { Picture } from '../pictures/take-picture'
import type { Shelved } from './saved-pictures'
import { keep, kept } from './storage'

export type { Shelved } from './saved-pictures'

interface Row {
  readonly note: unknown
  readonly path: string
  readonly bytes: number
}

const KEY = 'pictures'
const rows = (): Readonly<Record<string, Row>> => kept<Readonly<Record<string, Row>>>(KEY) ?? {}

/** A temporary file is gone when WeChat closes; a saved one stays until it is removed. */
const save = (tempFilePath: string): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: reject,
    })
  })

export const shelve = async (key: string, note: unknown, picture: Picture): Promise<void> => {
  try {
    const path = await save(picture.path)
    keep(KEY, { ...rows(), [key]: { note, path, bytes: picture.bytes } })
  } catch {
    // The shelf is full: the picture is sent all the same.
  }
}

export const unshelve = async (key: string): Promise<void> => {
  const { [key]: row, ...others } = rows()
  if (row === undefined) return
  keep(KEY, others)
  Taro.getFileSystemManager().removeSavedFile({ filePath: row.path, fail: () => undefined })
}

export const shelvedUnder = async (prefix: string): Promise<readonly Shelved[]> =>
  Object.entries(rows())
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, { note, path, bytes }]) => ({ key, note, picture: { path, bytes } }))
