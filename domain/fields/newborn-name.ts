import { normaliseName, rareIn } from '../standards/names'
import { nameDefect } from './name'
import { singleText } from './single-text'

/** A name that is given now: a surname and at least one character more. */
export const newbornName = singleText({
  tidy: normaliseName,
  defect: (text) => nameDefect(text, 'newborn'),
  carriesOver: 'name',
  lookAgain: (text) => {
    const rare = rareIn(text, 'newborn')
    return rare.length === 0 ? undefined : `“${rare.join('、')}”不在《通用规范汉字表》里，取名前请先问派出所能不能登记`
  },
  isPersonName: true,
})
