import { singleText } from './single-text'

/** Anything that is typed in one line. */
export const text = singleText({ carriesOver: 'text' })
