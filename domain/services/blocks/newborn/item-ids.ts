/** The four items of one newborn's “一件事” (S004 §二), by the ids that departments and records know them by. */
export const CERTIFICATE = 'birth-certificate'
export const HOUSEHOLD = 'household-registration'
export const ENROLMENT = 'insurance-enrolment'
export const PAYMENT = 'insurance-payment'
export const EVERY_ITEM = [CERTIFICATE, HOUSEHOLD, ENROLMENT, PAYMENT]
