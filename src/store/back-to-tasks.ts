import Taro from '@tarojs/taro'
import type { Draft } from './draft'

/**
 * Leaves a step: back to the page that led to it. Who came straight from the consents goes to the list of all steps, not
 * to the front page.
 */
export const backToTasks = (draft: Draft): void => {
  const before = Taro.getCurrentPages().at(-2)?.route?.replace(/^\//, '')
  if (before !== undefined && before !== 'pages/home/index') void Taro.navigateBack()
  else void Taro.redirectTo({ url: `/pages/apply/index?id=${draft.id}` })
}
