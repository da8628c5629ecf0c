import { cloud } from '../shared/platform/cloud'

interface Files {
  downloadFile(request: { fileID: string }): Promise<{ fileContent: Buffer }>
  uploadFile(request: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  deleteFile(request: { fileList: readonly string[] }): Promise<unknown>
}

/** The storage calls of wx-server-sdk 4.0.2; only this function reads and writes pictures. */
const files = cloud as unknown as Files

/** The bytes of an upload, or nothing when it is gone. */
export const download = async (fileID: string): Promise<Buffer | undefined> => {
  try {
    return (await files.downloadFile({ fileID })).fileContent
  } catch (error) {
    if ((error as { code?: unknown }).code === 'STORAGE_FILE_NONEXIST') return undefined
    throw error
  }
}

export const store = async (cloudPath: string, fileContent: Buffer): Promise<string> =>
  (await files.uploadFile({ cloudPath, fileContent })).fileID

export const remove = async (fileID: string): Promise<void> => {
  await files.deleteFile({ fileList: [fileID] })
}
