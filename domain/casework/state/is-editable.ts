import type { Application } from './application'

/** The family may change it: it was not handed in yet, or came back for corrections. */
export const isEditable = ({ status }: Pick<Application, 'status'>): boolean =>
  status === 'draft' || status === 'returned'
