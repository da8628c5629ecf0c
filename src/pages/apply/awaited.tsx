import { View } from '@tarojs/components'
import { awaitedBy } from '../../../domain/intake/awaited'
import { NotifyMe } from '../../case-view/notify-me'
import { Notice } from '../../components/notice'
import type { Draft } from '../../store/draft'

/** What the family wants to add later: how to go on meanwhile, and that it may be reminded. */
export function Awaited({ draft }: { readonly draft: Draft }) {
  const awaited = draft.service === undefined ? [] : awaitedBy(draft.service, draft.answers)
  if (awaited.length === 0) return null
  return (
    <>
      {awaited.map(({ id, reason, howElse }) => (
        <View key={id} id={`awaited-${id}`}>
          <Notice title={reason}>{howElse}</Notice>
        </View>
      ))}
      <NotifyMe />
    </>
  )
}
