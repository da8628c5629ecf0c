import type { ReactNode } from 'react'
import { Tappable } from '../input/tappable'

/** What others get to see: nothing about a person in it. */
export interface ShareCard {
  readonly title: string
  /** A page of ours with its query: `/pages/guide/index?service=…`. */
  readonly path: string
  /** Meant for one person: only the button of the page sends it, WeChat's menu of the page sends the app. */
  readonly isPersonal?: boolean
}

/** `manual`: it could be neither sent nor copied, so the citizen copies `link`. */
export interface Shared {
  readonly outcome: 'sent' | 'copied' | 'manual' | 'given-up'
  readonly link: string
}

export interface ShareButtonProps {
  readonly card: ShareCard
  readonly className: string
  readonly id?: string
  readonly onShared: (shared: Shared) => void
  readonly children: ReactNode
}

/** What WeChat's menu and button of a page share; a browser has its own address bar. Nothing: the app itself. */
export const useShareCard = (_card: ShareCard | undefined): void => undefined

/** The link of a card, without what says who is at this browser. WeChat has cards and no links. */
export const linkOf = ({ path }: ShareCard): string | undefined =>
  `${window.location.origin}${window.location.pathname}#${path}`

/** The browser's own sheet where there is one, else the link is copied. */
export function ShareButton({ card, className, id, onShared, children }: ShareButtonProps) {
  const share = async () => onShared(await shareLink(card))
  return (
    <Tappable className={className} onTap={() => void share()} {...(id === undefined ? {} : { id })}>
      {children}
    </Tappable>
  )
}

const shareLink = async (card: ShareCard): Promise<Shared> => {
  const link = linkOf(card) ?? ''
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title: card.title, url: link })
      return { outcome: 'sent', link }
    }
    await navigator.clipboard.writeText(link)
    return { outcome: 'copied', link }
  } catch (error) {
    // Closing the share sheet is a change of mind, not a failure.
    const isGivenUp = error instanceof DOMException && error.name === 'AbortError'
    return { outcome: isGivenUp ? 'given-up' : 'manual', link }
  }
}
