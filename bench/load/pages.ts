import { newbornYuanling } from '../../domain/services/newborn-yuanling'

/** A page as somebody opens it for the first time, and the tap that shows that it can be used. */
export interface LoadedPage {
  readonly name: string
  readonly at: string
  /** What is tapped, as often as it is there, until the tap has had its effect. */
  readonly tap: string
  /** Stands on the page once a tap has had its effect. */
  readonly effect: string
}

export const PAGES: readonly LoadedPage[] = [
  {
    name: 'home',
    at: '',
    tap: '[role=radio]',
    effect: `#service-${newbornYuanling.id}`,
  },
  {
    name: 'guide',
    at: `#/pages/guide/index?service=${newbornYuanling.id}`,
    tap: '#all-yes',
    effect: '#next',
  },
]

/** Nobody has been here before: each page has a person of its own. */
export const addressOf = (url: string, { name, at }: LoadedPage): string => `${url}/h5/index.html?as=oLoad-${name}${at}`
