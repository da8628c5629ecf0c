import type { PictureLook } from '../../domain/standards/card-pictures'
import type { PhotoStandardId } from '../../domain/standards/photo-standards'
import { collection } from '../shared/platform/database'
import { failure } from '../shared/rpc/procedure'

export interface PhotoRecord {
  readonly _id: string
  readonly owner: string
  readonly file: string
  readonly small: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly createdAt: string
  /** The standard of a photo of a person that it keeps to. */
  readonly as?: PhotoStandardId
  /** What was found in it; of a paper only. */
  readonly look?: PictureLook
  /** What was read in it, sealed; it goes with the picture. */
  readonly reading?: string
  /** How often it was given to a reader. */
  readonly readTries?: number
}

export const photos = () => collection<PhotoRecord>('photos')

export const NOT_FOUND = failure({ code: 'photo-not-found', message: '没有找到这张照片，请重新拍照上传' })
