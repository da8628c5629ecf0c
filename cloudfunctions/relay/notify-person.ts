import type { Application } from '../../domain/casework/state/application'
import type { Service } from '../../domain/definition/service'
import { contactPhone } from '../../domain/messages/contact'
import type { MessageEntry } from '../shared/cases/outbox'
import { changePerson, exhausted, noted, type PersonRecord, personOf, spent } from '../shared/people/person'
import type { Clock } from '../shared/platform/clock'
import { settings } from '../shared/settings/settings'
import { logFault } from './log-fault'
import { sendSms } from './send-sms'
import { sendToPhone } from './send-to-phone'
import type { Notified } from './wechat-answer'

/**
 * Tells the owner: by WeChat while a consent is left, otherwise by SMS if the county has it; the inbox has it in any case.
 *
 * Neither `subscribeMessage.send` nor `sendSms` takes an idempotency key, so nobody can tell, after a crash between
 * WeChat's answer and our note of it, whether a message went out. That one gap is left: then it is sent again. It is noted
 * with the person at once, not only with the case, so that everything after the note neither sends nor counts it twice.
 */
export const notifyPerson = async (
  application: Application,
  service: Service,
  entry: MessageEntry,
  clock: Clock,
): Promise<Notified> => {
  const { template } = entry.message
  const message = `${application.id}.${entry.key}`
  const person = await personOf(application.owner)
  if (person.sent.includes(message)) return { outcome: 'sent' }
  const templateId = settings.messageTemplates()[template]
  if (templateId !== undefined && person.credit[template] > (entry.isLowPriority ? 1 : 0)) {
    const sent = await sendToPhone(application.owner, application.id, entry, templateId)
    if (sent.outcome === 'sent') await note(application.owner, spent(template, message), clock)
    if (sent.outcome !== 'no-consent') return sent
    await changePerson(application.owner, exhausted(template))
  }
  const isText = !entry.isLowPriority || (entry.isTexted === true && person.texts !== 'few')
  return !isText ? { outcome: 'left' } : text(application, service, entry, message, clock)
}

const text = async (
  application: Application,
  service: Service,
  entry: MessageEntry,
  message: string,
  clock: Clock,
): Promise<Notified> => {
  const templateId = settings.sms()[entry.message.template]
  if (templateId === undefined) return { outcome: 'dropped', code: 'no-consent' }
  const phone = contactPhone(service, application.answers)
  if (phone === undefined) return { outcome: 'dropped', code: 'no-phone' }
  const sent = await sendSms(phone, entry.message, templateId)
  if (sent.outcome === 'sent') await note(application.owner, noted(message), clock)
  return sent.outcome === 'no-consent' ? { outcome: 'dropped', code: 'sms-43101' } : sent
}

/** It was sent. A failure to record that here must not send it again; the case records it, too. */
const note = async (openid: string, change: (person: PersonRecord) => PersonRecord, clock: Clock): Promise<void> => {
  const started = clock()
  try {
    await changePerson(openid, change)
  } catch (error) {
    logFault('note-message', clock() - started, error)
  }
}
