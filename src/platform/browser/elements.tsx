import type { HTMLAttributes } from 'react'

/**
 * What a browser takes for `@tarojs/components`. Taro's own are custom elements that bring a whole library with them
 * (178 KB before minifying) and draw themselves a frame later; of all of them the pages use these two there.
 */
export function View({ children, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div {...rest}>{children}</div>
}

export function Text({ children, ...rest }: HTMLAttributes<HTMLSpanElement>) {
  return <span {...rest}>{children}</span>
}
