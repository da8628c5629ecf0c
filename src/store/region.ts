import { storedChoice } from './stored-choice'

/** Where the citizen wants things done (GB/T 2260): said by the citizen, kept on the phone, never located. */
export const useRegion = storedChoice<string>('region')
