import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { screeningPath } from '../../../../domain/definition/fields'
import type { Question } from '../../../../domain/definition/service'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Empty } from '../../../components/empty'
import { textIn } from '../../../components/fields/control'
import { FieldFrame } from '../../../components/fields/field-frame'
import { OneOf } from '../../../components/fields/options'
import { Heading } from '../../../components/heading'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { SavingNote } from '../../../components/saving-note'
import { leadToField } from '../../../platform/page/scroll'
import type { Draft } from '../../../store/draft'
import { idOf, screeningCorrection } from '../../../store/reading'
import { useAnswer, useReading } from '../../../store/use-draft'

const YES_OR_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
]

const goBack = (draft: Draft) => {
  void draft.save()
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: `/pages/apply/index?id=${draft.id}` })
}

/** A question asked before the form, answered anew for this case: its answer may be what the desk sends back. */
export function ScreeningQuestion({ draft, questionId }: { readonly draft: Draft; readonly questionId: string }) {
  const question = draft.service?.screening.find(({ id }) => id === questionId)
  return (
    <Page
      title="办理前的问题"
      action={
        <Button id="go-on" onTap={() => goBack(draft)}>
          改好了
        </Button>
      }
    >
      {question === undefined ? (
        <Empty title="没有这个问题" note="请回到清单重新点一下" />
      ) : (
        <Asked draft={draft} question={question} />
      )}
    </Page>
  )
}

function Asked({ draft, question }: { readonly draft: Draft; readonly question: Question }) {
  const path = screeningPath(question.id)
  const id = idOf(path)
  const [value, set] = useAnswer(draft, path)
  const correction = useReading(draft, () => screeningCorrection(draft, question.id))
  useEffect(() => leadToField(id), [id])
  return (
    <>
      <Heading aside={<SavingNote draft={draft} />}>请按实际情况回答</Heading>
      <Card kind="rows" label={question.text}>
        <FieldFrame id={id} label={question.text} first correction={correction} hint={question.hint ?? ''}>
          <OneOf id={id} label={question.text} options={YES_OR_NO} value={textIn(value)} onPick={set} />
        </FieldFrame>
      </Card>
      {value === question.excludesOn && (
        <Notice tone="warm" title={question.reason}>
          {question.closes === undefined ? question.howElse : [...new Set(Object.values(question.closes))].join('；')}
        </Notice>
      )}
    </>
  )
}
