import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { DraftPage } from '../../../components/draft-page'
import { ErrorSummary } from '../../../components/error-summary'
import { FormField } from '../../../components/fields/field'
import { Heading } from '../../../components/heading'
import { Page } from '../../../components/page'
import { SavingNote } from '../../../components/saving-note'
import { leadToField, scrollToField } from '../../../platform/page/scroll'
import { backToTasks } from '../../../store/back-to-tasks'
import type { Draft } from '../../../store/draft'
import { fieldsOf, idOf, problemsOf } from '../../../store/reading'
import { stepIdsOf, urlAfter } from '../../../store/steps'
import { useDraft, useReading } from '../../../store/use-draft'
import { ScreeningQuestion } from './question'

/** One section of the form: eight to twelve questions, what is wrong on top, on to the next below. */
export default function SectionPage() {
  const { id = '', section = '', field = '', question = '' } = useRouter().params
  return (
    <DraftPage title="填写信息" opened={useDraft(id, true)}>
      {(draft) =>
        question === '' ? (
          <Section draft={draft} sectionId={section} wanted={decodeURIComponent(field)} />
        ) : (
          <ScreeningQuestion draft={draft} questionId={question} />
        )
      }
    </DraftPage>
  )
}

interface SectionProps {
  readonly draft: Draft
  readonly sectionId: string
  /** The field somebody came here to correct. */
  readonly wanted: string
}

function Section({ draft, sectionId, wanted }: SectionProps) {
  const [sayAll, setSayAll] = useState(wanted !== '')
  const [refused, setRefused] = useState(0)
  const section = draft.service?.form.find(({ id }) => id === sectionId)
  // Which fields are to be seen depends on other answers; the page wakes when that changes, not at every key.
  const seen = useReading(draft, () => fieldsOf(draft, sectionId).map(({ path }) => path))
  const problems = useReading(draft, () => (sayAll ? problemsHere(draft, sectionId) : []))

  useEffect(() => (wanted === '' ? undefined : leadToField(idOf(wanted))), [wanted])

  const goOn = () => {
    void draft.save()
    if (problemsHere(draft, sectionId).length > 0 && !sayAll) {
      setSayAll(true)
      setRefused(refused + 1)
      return
    }
    const isOn = problemsHere(draft, sectionId).length === 0 && wanted === ''
    if (isOn) void Taro.redirectTo({ url: urlAfter(draft, sectionId) })
    else backToTasks(draft)
  }

  const fields = (section?.fields ?? []).filter(({ path }) => seen.includes(path))
  // The count of the task list: photos, signatures and the check are steps as well.
  const steps = stepIdsOf(draft)
  const step = steps.indexOf(sectionId) + 1
  return (
    <Page
      title={section?.title ?? '填写信息'}
      action={
        <Button id="go-on" onTap={goOn}>
          {sayAll && problems.length > 0 ? '先存着，稍后再改' : wanted === '' ? '下一步' : '改好了'}
        </Button>
      }
    >
      <Heading aside={<SavingNote draft={draft} />}>{step > 0 ? `第 ${step} 步，共 ${steps.length} 步` : ''}</Heading>
      <ErrorSummary
        refused={refused}
        problems={problems.map(({ field, text }) => ({ key: field, text, onTap: () => scrollToField(idOf(field)) }))}
      />
      <Card kind="rows" label={section?.title ?? ''}>
        {fields.map((field, at) => (
          <FormField key={field.path} draft={draft} field={field} first={at === 0} sayAll={sayAll} />
        ))}
      </Card>
    </Page>
  )
}

const problemsHere = (draft: Draft, section: string) =>
  problemsOf(draft).flatMap(({ place, label, message }) =>
    place.kind === 'field' && place.section === section
      ? [{ field: place.field, text: message.includes(label) ? message : `${label}：${message}` }]
      : [],
  )
