import { Image } from '@tarojs/components'
import type { PhotoProps } from './photo'

export function Photo({ className, src, label, whole = false }: PhotoProps) {
  return <Image className={className} src={src} mode={whole ? 'aspectFit' : 'aspectFill'} aria-label={label} />
}
