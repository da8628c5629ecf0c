import type { EventIndex, EventOf, Story } from '../define-event'
import { accepted, story as acceptedStory } from './accepted'
import { additionReminded, story as additionRemindedStory } from './addition-reminded'
import { attached, story as attachedStory } from './attached'
import { commitmentFalse, story as commitmentFalseStory } from './commitment-false'
import { completed, story as completedStory } from './completed'
import { creditRecorded, story as creditRecordedStory } from './credit-recorded'
import { deadLettered } from './dead-lettered'
import { detached, story as detachedStory } from './detached'
import { discarded, story as discardedStory } from './discarded'
import { itemAcknowledged, story as itemAcknowledgedStory } from './item-acknowledged'
import { itemDelayed, story as itemDelayedStory } from './item-delayed'
import { itemDone, story as itemDoneStory } from './item-done'
import { itemPosted, story as itemPostedStory } from './item-posted'
import { itemQueued, story as itemQueuedStory } from './item-queued'
import { itemReady, story as itemReadyStory } from './item-ready'
import { itemRejected, story as itemRejectedStory } from './item-rejected'
import { itemSent, story as itemSentStory } from './item-sent'
import { joined, story as joinedStory } from './joined'
import { messageDropped } from './message-dropped'
import { overdue, story as overdueStory } from './overdue'
import { paymentDue, story as paymentDueStory } from './payment-due'
import { paymentPaid, story as paymentPaidStory } from './payment-paid'
import { readingAgreed, story as readingAgreedStory } from './reading-agreed'
import { readingNotAgreed, story as readingNotAgreedStory } from './reading-not-agreed'
import { reminded, story as remindedStory } from './reminded'
import { replayed } from './replayed'
import { resubmitted, story as resubmittedStory } from './resubmitted'
import { returned, story as returnedStory } from './returned'
import { saved, story as savedStory } from './saved'
import { signatureConfirmed, story as signatureConfirmedStory } from './signature-confirmed'
import { signed, story as signedStory } from './signed'
import { signedElsewhere, story as signedElsewhereStory } from './signed-elsewhere'
import { started, story as startedStory } from './started'
import { submitted, story as submittedStory } from './submitted'
import { typed, story as typedStory } from './typed'
import { urged, story as urgedStory } from './urged'
import { withdrawn, story as withdrawnStory } from './withdrawn'

/** Every event there is. What it does to the case, what is kept of it and who is told stands in its file. */
export const EVENTS = {
  started,
  joined,
  saved,
  attached,
  detached,
  signed,
  'signed-elsewhere': signedElsewhere,
  typed,
  'signature-confirmed': signatureConfirmed,
  'reading-agreed': readingAgreed,
  'reading-not-agreed': readingNotAgreed,
  submitted,
  resubmitted,
  withdrawn,
  discarded,
  accepted,
  returned,
  'item-queued': itemQueued,
  'item-sent': itemSent,
  'item-delayed': itemDelayed,
  'item-acknowledged': itemAcknowledged,
  'item-done': itemDone,
  'item-rejected': itemRejected,
  'payment-due': paymentDue,
  'payment-paid': paymentPaid,
  'item-ready': itemReady,
  'item-posted': itemPosted,
  reminded,
  'addition-reminded': additionReminded,
  'commitment-false': commitmentFalse,
  'credit-recorded': creditRecorded,
  overdue,
  urged,
  completed,
  'message-dropped': messageDropped,
  'dead-lettered': deadLettered,
  replayed,
} as const satisfies EventIndex

export type Event = EventOf<typeof EVENTS>

/** The line of the story of each, for the phone; null: a note for those who look after the system. */
export const STORIES: { readonly [T in Event['type']]: Story | null } = {
  started: startedStory,
  joined: joinedStory,
  saved: savedStory,
  attached: attachedStory,
  detached: detachedStory,
  signed: signedStory,
  'signed-elsewhere': signedElsewhereStory,
  typed: typedStory,
  'signature-confirmed': signatureConfirmedStory,
  'reading-agreed': readingAgreedStory,
  'reading-not-agreed': readingNotAgreedStory,
  submitted: submittedStory,
  resubmitted: resubmittedStory,
  withdrawn: withdrawnStory,
  discarded: discardedStory,
  accepted: acceptedStory,
  returned: returnedStory,
  'item-queued': itemQueuedStory,
  'item-sent': itemSentStory,
  'item-delayed': itemDelayedStory,
  'item-acknowledged': itemAcknowledgedStory,
  'item-done': itemDoneStory,
  'item-rejected': itemRejectedStory,
  'payment-due': paymentDueStory,
  'payment-paid': paymentPaidStory,
  'item-ready': itemReadyStory,
  'item-posted': itemPostedStory,
  reminded: remindedStory,
  'addition-reminded': additionRemindedStory,
  'commitment-false': commitmentFalseStory,
  'credit-recorded': creditRecordedStory,
  overdue: overdueStory,
  urged: urgedStory,
  completed: completedStory,
  'message-dropped': null,
  'dead-lettered': null,
  replayed: null,
}
