import { storedChoice } from './stored-choice'

const useChoice = storedChoice<boolean>('large-type')

/** 长辈版: one switch for every page, kept on the phone. */
export const useLargeType = (): readonly [boolean, () => void] => {
  const [isLarge = false, choose] = useChoice()
  return [isLarge, () => choose(!isLarge)]
}
