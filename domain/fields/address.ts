import { nameLength } from '../standards/names'
import { singleText } from './single-text'

const SHORTEST = 5

/** Where a letter arrives. */
export const address = singleText({
  defect: (text) =>
    nameLength(text) < SHORTEST ? { code: 'address', message: '地址太短', remedy: '请写到村组或门牌号' } : undefined,
  carriesOver: 'address',
})
