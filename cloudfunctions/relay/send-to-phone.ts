import { cloud } from '../shared/cloud'
import type { MessageEntry } from '../shared/outbox'
import { settings } from '../shared/settings'

type Sent =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'again' }
  | { readonly outcome: 'dropped'; readonly code: string }

/** Refused or used up, unknown template, bad field, bad openid, bad page: sending again changes nothing (WIRE 9.7). */
const FINAL: ReadonlySet<number> = new Set([43101, 40037, 47003, 40003, 41030])
const MOST_TRIES = 5

/** A message may be lost; the progress page is the truth (DOMAIN 4.1). */
export const sendToPhone = async (openid: string, application: string, entry: MessageEntry): Promise<Sent> => {
  const templateId = settings.messageTemplates()[entry.message.template]
  if (templateId === undefined) return { outcome: 'dropped', code: 'no-template' }
  try {
    await cloud.openapi.subscribeMessage.send({
      touser: openid,
      templateId,
      page: `pages/progress/index?id=${application}`,
      data: entry.message.data,
      lang: 'zh_CN',
      miniprogramState: 'formal',
    })
    return { outcome: 'sent' }
  } catch (error) {
    const code = Number((error as { readonly errCode?: unknown }).errCode)
    if (FINAL.has(code) || entry.tries + 1 >= MOST_TRIES) return { outcome: 'dropped', code: String(code) }
    return { outcome: 'again' }
  }
}
