import type { Message } from '../../domain/messages/templates'
import { smsParams } from '../../domain/messages/templates'
import { cloud } from '../shared/platform/cloud'
import { type Sent, sentOrWhy } from './wechat-answer'

/**
 * A text message with the same words, for whom WeChat may not tell. The number is used here and kept nowhere: neither it
 * nor WeChat's answer, which quotes it, goes any further.
 */
export const sendSms = (phone: string, message: Message, templateId: string): Promise<Sent> =>
  sentOrWhy(async () => {
    const { sendStatusList = [] } = await cloud.openapi.cloudbase.sendSms({
      env: String(cloud.getWXContext().ENV ?? ''),
      phoneNumberList: [`+86${phone}`],
      smsType: 'Notification',
      templateId,
      templateParamList: smsParams(message),
    })
    const [status] = sendStatusList
    // The call may succeed and the number fail: a carrier's refusal stands in the list.
    if (status !== undefined && status.code !== 'Ok') throw { errCode: `sms-${status.code}` }
  })
