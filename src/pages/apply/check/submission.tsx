import type { Refusal } from '../../../../domain/casework/refusal'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import type { Draft } from '../../../store/draft'
import { takeBackSubmission } from '../../../store/submit'

/** The submission is on its way: what is waited for, and how to take it back while that is possible. */
export function OnItsWay({ draft }: { readonly draft: Draft }) {
  const { submission, entries } = draft
  const before = entries.filter((entry) => entry !== submission)
  const needsYou = before.find(({ refusal }) => refusal !== undefined)
  const mayTakeBack = submission !== undefined && submission.tries === 0
  return (
    <>
      {needsYou === undefined ? (
        <Notice tone="warm" title="已经提交，等着送到">
          {before.length > 0
            ? `前面还有 ${before.length} 项在等网络，都送到以后自动提交。不用守在这一页，也不会重复提交。`
            : '网络不太通畅，还没有收到回音。有网后自动送到，不用守在这一页，也不会重复提交。'}
        </Notice>
      ) : (
        <Notice tone="bad" title="有一项没有送到，先处理它">
          {needsYou.refusal?.message}
        </Notice>
      )}
      {mayTakeBack && (
        <Button id="take-back" kind="plain" onTap={() => void takeBackSubmission(draft)}>
          先不提交，回去改改
        </Button>
      )}
    </>
  )
}

export function NotSubmitted({ refusal }: { readonly refusal: Refusal }) {
  return (
    <Notice tone="bad" title="没有提交成功">
      {refusal.message}
    </Notice>
  )
}
