import { Image } from '@tarojs/components'
import type { PhotoProps } from './photo'

export function Photo({ className, src, label }: PhotoProps) {
  return <Image className={className} src={src} mode="aspectFill" aria-label={label} />
}
