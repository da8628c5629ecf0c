import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Service } from '../../../domain/definition/service'
import { placeLabel, placeUrl } from '../../case-view/problem-place'
import { anewInWords, signaturesAnew } from '../../case-view/signing-anew'
import { Card } from '../../components/card'
import { Heading } from '../../components/heading'
import { ListRow } from '../../components/list-row'
import { accessible } from '../../platform/page/accessibility'
import { draftOf } from '../../store/drafts'
import { invitationFor } from '../../store/invitations'
import { signerOf } from '../../store/papers'
import type { CorrectionLine, MendingLine, SignatureLine } from './mending'
import { mendingNow } from './mending-now'

interface CorrectionsProps {
  readonly service: Service
  readonly view: ApplicationView
}

/** Everything the desk wants, told apart: mended, for us to do, for somebody else to sign. */
export function Corrections({ service, view }: CorrectionsProps) {
  const { done, ours, others } = mendingNow(service, view)
  const open = [...ours, ...others]
  const left = open.filter(({ kind }) => kind === 'correction').length
  const anew = anewInWords(
    service,
    signaturesAnew(
      service,
      view.answers,
      view.corrections.map(({ place }) => place),
    ),
  )
  const line = (one: MendingLine, isDone = false) =>
    one.kind === 'correction' ? (
      <CorrectionRow key={`correction-${one.at}`} service={service} view={view} line={one} isDone={isDone} />
    ) : (
      <SignatureRow key={`sign-${keyOf(one)}`} service={service} view={view} line={one} isOurs={ours.includes(one)} />
    )
  return (
    <Card kind="warm" label="请您改的地方">
      <Heading aside={<Text>一次列全，改完再交</Text>}>{headingOf(left, open.length)}</Heading>
      <View id="asks-anew" className="secondary">
        {anew === '' ? '改这几处，不用任何人重新签名' : `改好后要${anew}`}
      </View>
      <Group title="要您做">{ours.map((one) => line(one))}</Group>
      <Group title={`要${whoOf(service, others)}做`}>{others.map((one) => line(one))}</Group>
      <Group title="已改好">{done.map((one) => line(one, true))}</Group>
    </Card>
  )
}

const headingOf = (corrections: number, all: number): string => {
  if (corrections > 0) return `请改好这 ${corrections} 处`
  return all > 0 ? `改好了，还差 ${all} 处签名` : '都改好了，请重新提交'
}

function Group({ title, children }: { readonly title: string; readonly children: readonly JSX.Element[] }) {
  if (children.length === 0) return null
  return (
    <View className="todo-group" {...accessible({ role: 'group', label: title })}>
      <View className="todo-group-title">{title}</View>
      {children}
    </View>
  )
}

interface RowProps<L> extends CorrectionsProps {
  readonly line: L
}

function CorrectionRow({ service, view, line, isDone }: RowProps<CorrectionLine> & { readonly isDone: boolean }) {
  const { place, message } = line.correction
  const title = placeLabel(service, place)
  const anew = isDone ? '' : anewInWords(service, signaturesAnew(service, view.answers, [place]))
  const isSignature = place.kind === 'material' && anew !== ''
  const note = isDone ? '改过了，点一下还可以再改' : anew === '' || isSignature ? message : `${message}；改了要${anew}`
  return (
    <ListRow
      id={`correction-${line.at + 1}`}
      title={title}
      note={note}
      tone={isDone ? 'plain' : 'warm'}
      dot={{ state: isDone ? 'done' : 'warm' }}
      label={`${title}，${note}`}
      onTap={() => void Taro.navigateTo({ url: placeUrl({ id: view.id, service }, place) })}
    />
  )
}

function SignatureRow({ service, view, line, isOurs }: RowProps<SignatureLine> & { readonly isOurs: boolean }) {
  const { material, part } = line.signing
  const place = { kind: 'material', material: material.id, part: part.id } as const
  const title = placeLabel(service, place)
  const isOut = part.by !== undefined && invitationFor(draftOf(view.id), part.by) !== undefined
  const note =
    line.state === 'foretold'
      ? '先改好上面的内容，再重新签'
      : isOut
        ? '已经发出去，等着签名'
        : isOurs
          ? AGAIN
          : ELSEWHERE
  const go = { onTap: () => void Taro.navigateTo({ url: placeUrl({ id: view.id, service }, place) }) }
  return (
    <ListRow
      id={`sign-${keyOf(line)}`}
      title={title}
      note={note}
      tone="warm"
      dot={{ state: line.state === 'void' ? 'warm' : 'todo' }}
      label={`${title}，${note}`}
      // What still changes is signed when it no longer does.
      {...(line.state === 'void' ? go : {})}
    />
  )
}

const AGAIN = '签的内容改过，请重新签'
const ELSEWHERE = '签的内容改过，请重新签；点开可以发到对方手机上签'

const keyOf = ({ signing: { material, part } }: SignatureLine) => `${material.id}-${part.id}`

/** 爸爸; several people are the family. */
const whoOf = (service: Service, lines: readonly MendingLine[]): string => {
  const people = new Set(
    lines.flatMap((line) => {
      if (line.kind === 'signature') return [signerOf(service, `${line.signing.material.id}.${line.signing.part.id}`)]
      const { place } = line.correction
      return place.kind === 'material' ? [signerOf(service, `${place.material}.${place.part}`)] : []
    }),
  )
  const [first = '家人'] = people
  return people.size === 1 ? first : '家人'
}
