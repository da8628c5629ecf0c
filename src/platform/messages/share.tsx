import type { ReactNode } from 'react'
import { Tappable } from '../input/tappable'

/** What others get to see: nothing about a person in it. */
export interface ShareCard {
  readonly title: string
  /** A page of ours with its query: `/pages/guide/index?service=…`. */
  readonly path: string
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

/** WeChat's own menu of a page shares this card; a browser has its own address bar. */
export const useShareCard = (_card: ShareCard): void => undefined

/** The browser's own sheet where there is one, else the link is copied. */
export function ShareButton({ card, className, id, onShared, children }: ShareButtonProps) {
  const share = async () => onShared(await shareLink(card))
  return (
    <Tappable className={className} onTap={() => void share()} {...(id === undefined ? {} : { id })}>
      {children}
    </Tappable>
  )
}

const shareLink = async ({ title, path }: ShareCard): Promise<Shared> => {
  const { origin, pathname } = window.location
  const link = `${origin}${pathname}#${path}`
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title, url: link })
      return { outcome: 'sent', link }
    }
    await navigator.clipboard.writeText(link)
    return { outcome: 'copied', link }
  } catch (error) {
    const isGivenUp = error instanceof DOMException && error.name === 'AbortError'
    return { outcome: isGivenUp ? 'given-up' : 'manual', link }
  }
}
