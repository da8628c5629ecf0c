import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { BUCKET, ENVIRONMENT } from '../environment'

export interface StoredFile {
  readonly content: Buffer
  readonly contentType: string
}

const TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}

const PREFIX = `cloud://${ENVIRONMENT}.${BUCKET}/`

export const fileIdOf = (path: string): string => `${PREFIX}${path}`

export const pathOf = (fileId: string): string | undefined =>
  fileId.startsWith(PREFIX) && isPath(fileId.slice(PREFIX.length)) ? fileId.slice(PREFIX.length) : undefined

/** No way out of the folder, no empty steps, and short enough for the name of one file. */
export const isPath = (path: string): boolean =>
  path.length > 0 &&
  encodeURIComponent(path).length <= 240 &&
  path.split('/').every((step) => step !== '' && step !== '.' && step !== '..') &&
  ![...path].some((character) => character < ' ' || character === '\\')

/** The storage bucket: one flat folder, a path of the cloud is the (encoded) name of a file. */
export class Files {
  private readonly folder: string
  private readonly arriving: string

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'files')
    this.arriving = join(dataDir, 'files-arriving')
    rmSync(this.arriving, { recursive: true, force: true })
    mkdirSync(this.folder, { recursive: true })
    mkdirSync(this.arriving, { recursive: true })
  }

  has(path: string): boolean {
    return isPath(path) && existsSync(this.placeOf(path))
  }

  read(path: string): StoredFile | undefined {
    if (!this.has(path)) return undefined
    return {
      content: readFileSync(this.placeOf(path)),
      contentType: TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    }
  }

  /** There wholly or not at all, and once it is answered it stays. The same path is overwritten, as in the cloud. */
  async write(path: string, content: Buffer): Promise<void> {
    const arriving = join(this.arriving, randomUUID())
    const file = await open(arriving, 'w')
    await file.writeFile(content)
    await file.sync()
    await file.close()
    await rename(arriving, this.placeOf(path))
    const folder = await open(this.folder, 'r')
    await folder.sync()
    await folder.close()
  }

  async remove(path: string): Promise<boolean> {
    if (!this.has(path)) return false
    await rm(this.placeOf(path))
    return true
  }

  private placeOf(path: string): string {
    return join(this.folder, encodeURIComponent(path))
  }
}
