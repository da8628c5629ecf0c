import { TEMPLATE_FIELDS } from '../../domain/messages/templates'
import type { SmsTemplates } from '../messages/sms'
import type { MessageTemplates } from '../messages/templates'

/** The ids that the sample environment was given for its two templates. */
export const SAMPLE_TEMPLATES = { progress: 'SampleTemplateProgress', todo: 'SampleTemplateTodo' } as const

export const sampleTemplates: MessageTemplates = {
  [SAMPLE_TEMPLATES.progress]: { title: '办理进度通知', fields: [...TEMPLATE_FIELDS] },
  [SAMPLE_TEMPLATES.todo]: { title: '待办提醒', fields: [...TEMPLATE_FIELDS] },
}

/** The SMS templates of the sample environment, one for each of the two above. */
export const SAMPLE_SMS = { progress: 'SampleSmsProgress', todo: 'SampleSmsTodo' } as const

const WORDS = '【生育一件事】您办理的{1}：{2}。{3}，详情请看小程序。'

export const sampleSmsTemplates: SmsTemplates = { [SAMPLE_SMS.progress]: WORDS, [SAMPLE_SMS.todo]: WORDS }
