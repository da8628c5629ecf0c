import { View } from '@tarojs/components'
import { useState } from 'react'
import { leftInWords } from '../../../domain/intake/left-of'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ErrorSummary } from '../../components/error-summary'
import { FormField } from '../../components/fields/field'
import { Heading } from '../../components/heading'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Paper, slotId } from '../../components/photo-paper'
import { SavingNote } from '../../components/saving-note'
import { scrollToPad } from '../../components/signature-pad'
import type { Stroke } from '../../platform/drawing/strokes'
import { scrollToField } from '../../platform/page/scroll'
import type { OwnPart, OwnSigning, OwnView } from '../../store/own-part'
import { photoPapersOf } from '../../store/papers'
import { usePhotos } from '../../store/photos'
import { correctionsOf, idOf, problemsOf, sectionsOf } from '../../store/reading'
import { keepStrokes, strokesOf } from '../../store/saved-strokes'
import { signatureProblem } from '../../store/signature-strokes'
import { OthersLeft } from './others-left'
import { Sign } from './sign'

interface OwnFormProps {
  readonly part: OwnPart
  readonly view: OwnView
  readonly own: NonNullable<OwnView['own']>
  readonly read: () => Promise<void>
}

/** Everything of one person on one page: what to write, what to photograph, then one signature after the other. */
export function OwnForm({ part, view, own, read }: OwnFormProps) {
  const { draft } = part
  usePhotos()
  const [sayAll, setSayAll] = useState(false)
  const [refused, setRefused] = useState(0)
  const sections = sectionsOf(draft)
  const papers = photoPapersOf(draft)
  const problems = problemsOf(draft)
  const fields = problems.filter(({ place }) => place.kind === 'field')
  const signings = own.signings.filter((one) => !part.isSigned(one))
  const next = signings[0]
  const isWritten = problems.length === 0
  const left = {
    fields: fields.length,
    photos: problems.length - fields.length,
    signatures: signings.length,
  }
  const words = leftInWords(left)
  const [strokes, setStrokes] = useStrokes(part, next)
  const [said, setSaid] = useState<string>()

  const goOn = async () => {
    if (!isWritten) {
      setSayAll(true)
      setRefused(refused + 1)
      return
    }
    // The texts are filled from what was written: the cloud must have it before they can be read.
    if (draft.hasUnsaved || next?.isEarly === true) {
      await draft.save()
      await read()
      return
    }
    if (next === undefined) return
    const wrong = signatureProblem(strokes)
    if (wrong !== undefined) {
      setSaid(wrong)
      return scrollToPad()
    }
    const refusal = part.sign(next, strokes)
    setSaid(refusal?.message)
  }

  return (
    <Page title="请您填写" action={<Action words={words} isWritten={isWritten} count={signings.length} onTap={goOn} />}>
      <View className="small">{`“${part.service?.shortName ?? ''}”`}</View>
      <Heading level={1} aside={<SavingNote draft={draft} />}>
        {`${view.title}的部分`}
      </Heading>
      <View className="secondary" id="own-left">
        {words === ''
          ? draft.entries.length > 0
            ? '都填好了，正在送'
            : '都好了，谢谢您。可以关掉这一页'
          : `您还差：${words}`}
      </View>
      <OthersLeft view={view} />
      {correctionsOf(draft).map(({ message }) => (
        <Notice key={message} tone="warm" title="窗口请您改">
          {message}
        </Notice>
      ))}
      {sayAll && (
        <ErrorSummary
          refused={refused}
          problems={problems.map(({ place, label, message }) => ({
            key: place.kind === 'field' ? place.field : `${place.kind}-${label}`,
            text: message.includes(label) ? message : `${label}：${message}`,
            onTap: () =>
              scrollToField(
                place.kind === 'field'
                  ? idOf(place.field)
                  : place.kind === 'material'
                    ? slotId(place.material, place.part)
                    : '',
              ),
          }))}
        />
      )}
      {sections.map(({ id, title, fields: asked }) => (
        <Card key={id} kind="rows" label={title}>
          {asked.map((field, at) => (
            <FormField key={field.path} draft={draft} field={field} first={at === 0} sayAll={sayAll} />
          ))}
        </Card>
      ))}
      {papers.map((paper) => (
        <Paper key={paper.id} draft={draft} paper={paper} />
      ))}
      {next !== undefined && isWritten && !next.isEarly && !draft.hasUnsaved && (
        <Sign
          key={`${next.material}.${next.part}.${next.textHash}`}
          signing={next}
          nth={own.signings.length - signings.length + 1}
          of={own.signings.length}
          strokes={strokes}
          onChange={(written) => {
            setStrokes(written)
            setSaid(undefined)
          }}
          problem={said}
        />
      )}
      {own.signings.length > 0 && next !== undefined && !isWritten && (
        <View className="small">{`上面填好以后，在这里签 ${signings.length} 处名。`}</View>
      )}
      {next?.isEarly === true && isWritten && (
        <Notice tone="warm" title="还要等一等再签">
          要签的内容里，家人还有没填好的。家人填好后，这里会自动出现要签的全文。
        </Notice>
      )}
    </Page>
  )
}

const padOf = ({ material, part }: OwnSigning) => `${material}.${part}`

/** What is written on the pad stays when the page is left. */
const useStrokes = (part: OwnPart, next: OwnSigning | undefined) => {
  const key = next === undefined ? '' : `${padOf(next)} ${next.textHash}`
  const [written, setWritten] = useState<{ readonly key: string; readonly strokes: readonly Stroke[] }>()
  const kept = next === undefined ? [] : strokesOf(part.draft.id, padOf(next), next.textHash)
  const strokes = written?.key === key ? written.strokes : kept
  const set = (made: readonly Stroke[]) => {
    setWritten({ key, strokes: made })
    if (next !== undefined) keepStrokes(part.draft.id, padOf(next), next.textHash, made)
  }
  return [strokes, set] as const
}

interface ActionProps {
  readonly words: string
  readonly isWritten: boolean
  /** Of the signatures that are left. */
  readonly count: number
  readonly onTap: () => Promise<void>
}

function Action({ words, isWritten, count, onTap }: ActionProps) {
  if (words === '') return null
  return (
    <Button id="own-done" onTap={() => void onTap()}>
      {!isWritten ? '填好了，看看还差什么' : count > 1 ? '我已读完，签好了，下一处' : '我已读完，签好了'}
    </Button>
  )
}
