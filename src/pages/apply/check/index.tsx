import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { printsOf } from '../../../../domain/intake/prints'
import type { Problem } from '../../../../domain/intake/problem'
import { pageTitle, placeUrl } from '../../../case-view/problem-place'
import { Button } from '../../../components/button'
import { DraftPage } from '../../../components/draft-page'
import { ErrorSummary } from '../../../components/error-summary'
import { Page } from '../../../components/page'
import { scrollToTop } from '../../../platform/page/scroll'
import type { Draft } from '../../../store/draft'
import { askForMessagesOnTheWay } from '../../../store/message-consent'
import { problemsOf, prunedOf } from '../../../store/reading'
import { submit } from '../../../store/submit'
import { today } from '../../../store/today'
import { useDraft, useWhole } from '../../../store/use-draft'
import { AllAnswers, AllPapers } from './all-answers'
import { PrintedPapers, wordsOf } from './printed-papers'
import { NotSubmitted, OnItsWay } from './submission'

const go = (url: string) => void Taro.navigateTo({ url })

/** Check your answers: everything once more, each with its way to change it, then hand it in. */
export default function CheckPage() {
  const { id = '' } = useRouter().params
  return (
    <DraftPage title="检查并提交" opened={useDraft(id, false)}>
      {(draft) => <Check draft={draft} />}
    </DraftPage>
  )
}

function Check({ draft }: { readonly draft: Draft }) {
  useWhole(draft)
  const [isBusy, setBusy] = useState(false)
  const problems = problemsOf(draft)
  const refusal = draft.submission?.refusal
  const shown = problems.length > 0 ? problems : (refusal?.problems ?? [])
  const printed = draft.service === undefined ? [] : printsOf(draft.service, prunedOf(draft), today())
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const isConfirmed = printed.every((paper) => confirmed.includes(wordsOf(paper)))
  const confirm = (words: string) =>
    setConfirmed(confirmed.includes(words) ? confirmed.filter((other) => other !== words) : [...confirmed, words])

  const handIn = async () => {
    setBusy(true)
    // WeChat asks only in answer to a tap, so it is asked first; the answer does not hold up the application.
    await askForMessagesOnTheWay()
    const answer = await submit(draft)
    setBusy(false)
    // Once it has arrived the page leads to the progress by itself.
    if (!answer.ok) scrollToTop()
  }

  return (
    <Page
      title="检查并提交"
      action={
        <Button
          id="submit"
          busy={isBusy}
          busyText="正在提交…"
          disabled={!draft.isSubmitting && (problems.length > 0 || !isConfirmed)}
          onTap={() => void handIn()}
        >
          {draft.isSubmitting ? '现在就送' : wordsOfSubmit(problems.length, isConfirmed)}
        </Button>
      }
    >
      {draft.isSubmitting && !isBusy && <OnItsWay draft={draft} />}
      {refusal !== undefined && shown.length === 0 && <NotSubmitted refusal={refusal} />}
      <ErrorSummary title={`还有 ${shown.length} 处，办好就能提交`} problems={byPage(draft, shown)} />
      <AllAnswers draft={draft} />
      <AllPapers draft={draft} />
      <PrintedPapers printed={printed} confirmed={confirmed} onConfirm={confirm} />
      <View className="small">
        提交后，受理窗口会核对；办理进度会用微信通知您。有问题请拨打 {draft.service?.help.phone}。
      </View>
    </Page>
  )
}

const wordsOfSubmit = (problems: number, isConfirmed: boolean): string => {
  if (problems > 0) return `还有 ${problems} 处没办好`
  return isConfirmed ? '提交申请' : '请先核对证件样张'
}

const said = ({ label, message }: Problem) => (message.includes(label) ? message : `${label}：${message}`)

/** Everything at once, a line for each page on which it is corrected. */
const byPage = (draft: Draft, problems: readonly Problem[]) => {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const page = pageTitle(draft.service, problem.place)
    groups.set(page, [...(groups.get(page) ?? []), problem])
  }
  return [...groups].map(([title, group]) => ({
    key: title,
    text: `${title}：${group.map(said).join('；')}`,
    onTap: () => go(placeUrl(draft, (group[0] as Problem).place)),
  }))
}
