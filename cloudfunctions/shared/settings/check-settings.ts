import { readSetting, SettingError } from './read-setting'
import { SETTINGS } from './settings'

/** What is wrong with the settings that are set, one line each. One that is missing says so when it is needed. */
export const wrongSettings = (): readonly string[] =>
  Object.entries(SETTINGS).flatMap(([name, setting]) => {
    try {
      readSetting(name, { ...setting, isOptional: true })
      return []
    } catch (error) {
      if (error instanceof SettingError) return [error.message]
      throw error
    }
  })
