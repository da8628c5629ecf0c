import { singleText } from './single-text'

const SHAPE = /^([01]\d|2[0-3]):[0-5]\d$/

/** A time of day, `08:12`. */
export const time = singleText({
  defect: (text) => (SHAPE.test(text) ? undefined : { code: 'time', message: '时间不对', remedy: '请重新选择时间' }),
})
