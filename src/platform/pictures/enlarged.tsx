import { type ReactNode, useEffect, useRef } from 'react'
import { previewPicture } from './preview'

export interface EnlargedProps {
  readonly src: string
  readonly label: string
  readonly onClose: () => void
}

/** One picture over the whole screen: a dialog with the focus in it, so nothing is drawn within the page. */
export function Enlarged({ src, label, onClose }: EnlargedProps): ReactNode {
  const closed = useRef(onClose)
  closed.current = onClose
  useEffect(() => void previewPicture(src, label).then(() => closed.current()), [src, label])
  return null
}
