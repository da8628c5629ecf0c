import type { MessageEntry } from '../shared/cases/outbox'
import { cloud } from '../shared/platform/cloud'
import { type Sent, sentOrWhy } from './wechat-answer'

/** A subscription message to whoever has accepted one. */
export const sendToPhone = (
  openid: string,
  application: string,
  { message }: MessageEntry,
  templateId: string,
): Promise<Sent> =>
  sentOrWhy(() =>
    cloud.openapi.subscribeMessage.send({
      touser: openid,
      templateId,
      page: `pages/progress/index?id=${application}`,
      data: message.data,
      lang: 'zh_CN',
      miniprogramState: 'formal',
    }),
  )
