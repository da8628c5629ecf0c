import type { CommandIndex, CommandOf } from '../define-command'
import { accept } from './accept'
import { additionReminded } from './addition-reminded'
import { agreeToReading } from './agree-to-reading'
import { attach } from './attach'
import { commitmentFalse } from './commitment-false'
import { confirmSignature } from './confirm-signature'
import { creditRecorded } from './credit-recorded'
import { detach } from './detach'
import { discard } from './discard'
import { itemAcknowledged } from './item-acknowledged'
import { itemDelayed } from './item-delayed'
import { itemDone } from './item-done'
import { itemPosted } from './item-posted'
import { itemReady } from './item-ready'
import { itemRejected } from './item-rejected'
import { itemSent } from './item-sent'
import { join } from './join'
import { overdue } from './overdue'
import { paymentDue } from './payment-due'
import { paymentPaid } from './payment-paid'
import { reminded } from './reminded'
import { returnForCorrection } from './return-for-correction'
import { save } from './save'
import { start } from './start'
import { submit } from './submit'
import { withdraw } from './withdraw'

/** Every command there is. Its input, who may give it and what comes of it stand in its file. */
export const COMMANDS = {
  start,
  join,
  save,
  attach,
  detach,
  'agree-to-reading': agreeToReading,
  submit,
  withdraw,
  discard,
  accept,
  'return-for-correction': returnForCorrection,
  'confirm-signature': confirmSignature,
  'item-acknowledged': itemAcknowledged,
  'item-done': itemDone,
  'item-rejected': itemRejected,
  'payment-due': paymentDue,
  'payment-paid': paymentPaid,
  'item-ready': itemReady,
  'item-posted': itemPosted,
  'item-sent': itemSent,
  'item-delayed': itemDelayed,
  reminded,
  'addition-reminded': additionReminded,
  overdue,
  'commitment-false': commitmentFalse,
  'credit-recorded': creditRecorded,
} as const satisfies CommandIndex

export type Command = CommandOf<typeof COMMANDS>
