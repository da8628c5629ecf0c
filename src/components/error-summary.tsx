import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Tappable } from '../platform/input/tappable'
import { accessible } from '../platform/page/accessibility'
import { leadToField } from '../platform/page/scroll'
import { Notice } from './notice'

interface ErrorSummaryProps {
  readonly title?: string
  /** How often somebody wanted to go on and could not: each time the summary takes the focus. */
  readonly refused?: number
  readonly problems: readonly { readonly key: string; readonly text: string; readonly onTap: () => void }[]
}

const SUMMARY = 'error-summary'

/** Everything that is wrong, at once, each leading to its place (一次性告知). */
export function ErrorSummary({ title, refused = 0, problems }: ErrorSummaryProps) {
  useEffect(() => (refused === 0 ? undefined : leadToField(SUMMARY)), [refused])

  if (problems.length === 0) return null
  return (
    <View id={`at-${SUMMARY}`}>
      <View id={SUMMARY} {...accessible({ role: 'region', label: '要改的地方' })}>
        <Notice tone="bad" isQuiet title={title ?? `有 ${problems.length} 处要改`}>
          {problems.map(({ key, text, onTap }) => (
            <Tappable key={key} role="link" className="notice-link" onTap={onTap}>
              {text}
            </Tappable>
          ))}
        </Notice>
      </View>
    </View>
  )
}
