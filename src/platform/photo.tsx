export interface PhotoProps {
  readonly className: string
  readonly src: string
  /** What is in the picture; empty when the words beside it say so already. */
  readonly label: string
}

/** A picture that fills its frame. Taro's own leaves its inner `img` without `alt`. */
export function Photo({ className, src, label }: PhotoProps) {
  return <img className={className} src={src} alt={label} />
}
