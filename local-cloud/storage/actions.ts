import { createHash } from 'node:crypto'
import { z } from 'zod/mini'
import { invalidParam, notSupported } from '../failure'
import { type Files, fileIdOf, isPath, pathOf } from './files'
import type { Links } from './links'

const MOST_FILES = 50
const DEFAULT_SECONDS = 600
const MOST_SECONDS = 86_400

const uploadSchema = z.object({ path: z.string() })
const linkSchema = z.object({
  file_list: z.array(z.object({ fileid: z.string(), max_age: z.optional(z.number().check(z.minimum(0))) })),
})
const removalSchema = z.object({ fileid_list: z.array(z.string()) })

/** The actions `storage.*` of the wire (WIRE 2.10). */
export class StorageActions {
  constructor(
    private readonly files: Files,
    private readonly links: Links,
    private readonly baseUrl: string,
  ) {}

  async run(action: string, request: unknown): Promise<Readonly<Record<string, unknown>>> {
    switch (action) {
      case 'storage.getUploadMetadata':
        return this.permitUpload(parsed(uploadSchema, request).path)
      case 'storage.batchGetDownloadUrl':
        return this.link(parsed(linkSchema, request).file_list)
      case 'storage.batchDeleteFile':
        return this.remove(parsed(removalSchema, request).fileid_list)
      default:
        throw notSupported(action)
    }
  }

  private permitUpload(path: string) {
    if (!isPath(path)) throw invalidParam('this path is not possible in the storage')
    return {
      data: {
        url: `${this.baseUrl}/cos/${encodeURIComponent(path)}`,
        token: 'local-token',
        authorization: this.links.permitUpload(path),
        fileId: fileIdOf(path),
        cosFileId: createHash('sha256').update(path).digest('hex'),
      },
    }
  }

  private link(files: readonly { readonly fileid: string; readonly max_age?: number | undefined }[]) {
    if (files.length === 0 || files.length > MOST_FILES) throw invalidParam(`1 to ${MOST_FILES} files at a time`)
    const list = files.map(({ fileid, max_age }) => {
      const path = pathOf(fileid)
      if (path === undefined) return { code: 'INVALID_PARAM', fileID: fileid, tempFileURL: '' }
      if (!this.files.has(path)) {
        return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }
      }
      const seconds = Math.min(max_age ?? DEFAULT_SECONDS, MOST_SECONDS)
      return { code: 'SUCCESS', fileID: fileid, tempFileURL: this.links.linkTo(path, seconds), maxAge: seconds }
    })
    return { data: { download_list: list } }
  }

  private async remove(fileIds: readonly string[]) {
    if (fileIds.length === 0 || fileIds.length > MOST_FILES) throw invalidParam(`1 to ${MOST_FILES} files at a time`)
    const list = []
    for (const fileID of fileIds) {
      const path = pathOf(fileID)
      const removed = path !== undefined && (await this.files.remove(path))
      list.push({ code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID })
    }
    return { data: { delete_list: list } }
  }
}

const parsed = <T extends z.ZodMiniType>(schema: T, request: unknown): z.infer<T> => {
  const result = z.safeParse(schema, request)
  if (!result.success) throw invalidParam(result.error.issues.map(({ path }) => path.join('.')).join(', '))
  return result.data
}
