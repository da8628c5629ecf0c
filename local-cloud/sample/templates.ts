import { TEMPLATE_FIELDS } from '../../domain/messages/templates'
import type { MessageTemplates } from '../messages/templates'

/** The ids that the sample environment was given for its two templates. */
export const SAMPLE_TEMPLATES = { progress: 'SampleTemplateProgress', todo: 'SampleTemplateTodo' } as const

export const sampleTemplates: MessageTemplates = {
  [SAMPLE_TEMPLATES.progress]: { title: '办理进度通知', fields: [...TEMPLATE_FIELDS] },
  [SAMPLE_TEMPLATES.todo]: { title: '待办提醒', fields: [...TEMPLATE_FIELDS] },
}
