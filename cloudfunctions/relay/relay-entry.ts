import type { Command } from '../../domain/casework/commands/index'
import { commandsDue } from '../../domain/casework/timers'
import { type Case, serviceOf } from '../shared/cases/case-store'
import type { OutboxEntry, TimerEntry } from '../shared/cases/outbox'
import { type Clock, isoOf } from '../shared/platform/clock'
import { dispatch, inquire } from './call-department'
import { logFault } from './log-fault'
import { notifyPerson } from './notify-person'
import { orderParcel } from './order-parcel'
import { afterCall } from './policy/after-call'
import { afterStatusInquiry, departmentMeaning } from './policy/department'
import { type Effect, momentOf } from './policy/effect'
import { afterNotification } from './policy/notification'
import { orderMeaning } from './policy/order'
import { urgingBy } from './policy/urging'
import { recordCredit } from './record-credit'

/** An error of our own at one entry (a wrong setting, a picture that cannot be read) does not stop the others. */
export const relayEntry = async (opened: Case, entry: OutboxEntry, clock: Clock): Promise<Effect> => {
  const started = clock()
  try {
    return await callAndDecide(opened, entry, clock)
  } catch (error) {
    // A timer sends nothing: an error there is one of the case itself.
    if (entry.kind === 'timer') throw error
    logFault(entry.kind, clock() - started, error)
    return afterFault(opened, entry, clock)
  }
}

const callAndDecide = async ({ record, application }: Case, entry: OutboxEntry, clock: Clock): Promise<Effect> => {
  const service = serviceOf(record)
  switch (entry.kind) {
    case 'department': {
      const answer = await dispatch(service, application, entry, clock)
      const meaning = departmentMeaning(entry, application, answer.outcome === 'held')
      return afterCall(entry, answer, momentOf(clock), meaning)
    }
    case 'status-inquiry': {
      const answer = await inquire(service, application, entry, clock)
      return afterStatusInquiry(entry, answer, urgingBy(entry, application, record.events, isoOf(clock())))
    }
    case 'parcel': {
      const { item } = entry
      const answer = await orderParcel(service, application, entry, clock)
      const meaning = orderMeaning(entry, ({ carrier, tracking }: { carrier: string; tracking: string }) => ({
        type: 'item-posted',
        item,
        carrier,
        tracking,
      }))
      return afterCall(entry, answer, momentOf(clock), meaning)
    }
    case 'credit': {
      const answer = await recordCredit(service, application, clock)
      const meaning = orderMeaning(entry, () => ({ type: 'credit-recorded' }))
      return afterCall(entry, answer, momentOf(clock), meaning)
    }
    case 'message':
      return afterNotification(entry, await notifyPerson(application, service, entry, clock), momentOf(clock))
    case 'timer': {
      const commands = commandsDue(service, application, isoOf(clock()))
      return { entry, commands: commands.filter((command) => timerKeyOf(command) === entry.key), notes: [] }
    }
  }
}

const timerKeyOf = (command: Command): string => {
  if (command.type === 'addition-reminded') return `add.${command.question}`
  return 'item' in command ? `remind.${command.item}` : command.type
}

/** Unknown whether it was sent: it is retried as if the answer had been lost. */
const afterFault = ({ application }: Case, entry: Exclude<OutboxEntry, TimerEntry>, clock: Clock): Effect => {
  const answer = { outcome: 'again', why: 'ours', isInDoubt: true } as const
  switch (entry.kind) {
    case 'department':
      return afterCall(entry, answer, momentOf(clock), departmentMeaning(entry, application, false))
    case 'status-inquiry':
      return afterStatusInquiry(entry, undefined)
    case 'parcel':
    case 'credit':
      return afterCall(
        entry,
        answer,
        momentOf(clock),
        orderMeaning<never>(entry, (value) => value),
      )
    case 'message':
      return afterNotification(entry, { outcome: 'again', notBefore: 0 }, momentOf(clock))
  }
}
