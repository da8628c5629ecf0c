import { storedChoice } from './stored-choice'

/** How many applications were under way when this phone last asked: only the number is stored. */
export const useLiveCount = storedChoice<number>('live-applications')
