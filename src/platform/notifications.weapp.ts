import Taro from '@tarojs/taro'
import { templateIds } from './templates'

export const askToNotify = async (): Promise<number> => {
  const tmplIds = [...templateIds()]
  if (tmplIds.length === 0) return 0
  try {
    const answer: Record<string, unknown> = { ...(await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })) }
    return tmplIds.filter((id) => answer[id] === 'accept').length
  } catch {
    return 0
  }
}
