import { storedChoice } from './stored-choice'

/** How many applications were under way when this phone last asked: a number, nothing of what is in them. */
export const useLiveCount = storedChoice<number>('live-applications')
