import { normaliseName } from '../standards/names'
import { nameDefect } from './name'
import { singleText } from './single-text'

/** A name that is given now: a surname and at least one character more. */
export const newbornName = singleText({
  tidy: normaliseName,
  defect: (text) => nameDefect(text, 'newborn'),
  carriesOver: 'name',
  isPersonName: true,
})
