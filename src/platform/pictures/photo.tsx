export interface PhotoProps {
  readonly className: string
  readonly src: string
  /** What is in the picture; empty when the words beside it say so already. */
  readonly label: string
  /** Show all of it, with bars; otherwise it fills its frame. The browser is told by the class. */
  readonly whole?: boolean
}

/** A picture. Taro's own leaves its inner `img` without `alt`. */
export function Photo({ className, src, label }: PhotoProps) {
  return <img className={className} src={src} alt={label} />
}
