import { singleText } from '../../../domain/fields/single-text'

const LEAST = 300
const MOST = 8000

/** A weight at birth in whole grams, as a hospital writes it down. */
export const weight = singleText({
  tidy: (text) => text.normalize('NFKC').replace(/[\s,克g]/g, ''),
  defect: (text) =>
    /^\d+$/.test(text) && Number(text) >= LEAST && Number(text) <= MOST
      ? undefined
      : { code: 'weight', message: `体重应在${LEAST}到${MOST}克之间`, remedy: '请对照出生记录填写，单位是克' },
  show: (text) => `${text}克`,
})
