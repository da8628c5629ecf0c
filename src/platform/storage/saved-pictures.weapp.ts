import Taro from '@tarojs/taro'
import type { Picture } from '../pictures/take-picture'
import { readStored, writeStored } from './storage'

interface Row {
  readonly path: string
  readonly bytes: number
}

const KEY = 'pictures'
const rows = (): Readonly<Record<string, Row>> => readStored<Readonly<Record<string, Row>>>(KEY) ?? {}

/** A temporary file is gone when WeChat closes; a saved one stays until it is removed. */
const save = (tempFilePath: string): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: reject,
    })
  })

export const shelve = async (key: string, picture: Picture): Promise<void> => {
  try {
    const path = await save(picture.path)
    writeStored(KEY, { ...rows(), [key]: { path, bytes: picture.bytes } })
  } catch {
    // The shelf is full: the picture is sent all the same.
  }
}

export const unshelve = async (key: string): Promise<void> => {
  const { [key]: row, ...others } = rows()
  if (row === undefined) return
  writeStored(KEY, others)
  Taro.getFileSystemManager().removeSavedFile({ filePath: row.path, fail: () => undefined })
}

export const shelved = async (key: string): Promise<Picture | undefined> => rows()[key]

export const shelvedKeys = async (): Promise<readonly string[]> => Object.keys(rows())
