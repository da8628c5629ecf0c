import type { Picture } from '../pictures/take-picture'
import { Unreachable } from './cloud'

/** Sends a picture to `uploads/<openid>/<name>` and answers its file id; `onProgress` hears parts of 1. */
export const upload = (
  openid: string,
  name: string,
  picture: Picture,
  onProgress: (part: number) => void,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const path = encodeURIComponent(`uploads/${openid}/${name}`)
    request.open('POST', `/storage/upload?path=${path}`)
    request.setRequestHeader('x-local-openid', openid)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total))
    request.addEventListener('error', () => reject(new Unreachable('upload')))
    request.addEventListener('load', () => {
      if (request.status !== 200) reject(new Unreachable(`upload ${request.status}`))
      else resolve((JSON.parse(request.responseText) as { fileID: string }).fileID)
    })
    request.send(picture.file ?? null)
  })
