import { Tappable } from '../platform/tappable'
import { Notice } from './notice'

interface ErrorSummaryProps {
  readonly title?: string
  readonly problems: readonly { readonly key: string; readonly text: string; readonly onTap: () => void }[]
}

/** Everything that is wrong, at once, each leading to its place (一次性告知). */
export function ErrorSummary({ title, problems }: ErrorSummaryProps) {
  if (problems.length === 0) return null
  return (
    <Notice tone="bad" title={title ?? `有 ${problems.length} 处要改`}>
      {problems.map(({ key, text, onTap }) => (
        <Tappable key={key} role="link" className="notice-link" onTap={onTap}>
          {text}
        </Tappable>
      ))}
    </Notice>
  )
}
