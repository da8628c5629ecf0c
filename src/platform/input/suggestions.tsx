import type { ReactElement } from 'react'

export interface OwnNumberProps {
  readonly id: string
  readonly label: string
  /** What the cloud asks WeChat with for the number. */
  readonly onCode: (code: string) => void
}

export interface AddressBookProps {
  readonly id: string
  readonly label: string
  readonly onAddress: (address: string) => void
}

/** A browser knows neither a number nor an address: there it is typed, and nothing is offered. */
export const OwnNumber = (_props: OwnNumberProps): ReactElement | null => null
export const AddressBook = (_props: AddressBookProps): ReactElement | null => null
