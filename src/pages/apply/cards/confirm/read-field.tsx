import { Text, View } from '@tarojs/components'
import type { Field } from '../../../../../domain/definition/service'
import { rulesOf } from '../../../../../domain/fields'
import { display } from '../../../../../domain/intake/display'
import type { Proposal } from '../../../../../domain/intake/proposals'
import { markedAgainst } from '../../../../../domain/standards/character-differences'
import { Button } from '../../../../components/button'
import { Chip } from '../../../../components/chip'
import { FormField } from '../../../../components/fields/field'
import type { Draft } from '../../../../store/draft'
import { idOf } from '../../../../store/reading'
import { type CroppedPicture, Piece } from './piece'

interface ReadFieldProps {
  readonly draft: Draft
  readonly field: Field
  readonly proposal: Proposal
  readonly picture: CroppedPicture | undefined
  readonly first: boolean
  /** It is written by hand. */
  readonly isOwn: boolean
  readonly onOwn: () => void
}

/** One answer as it was read, beside its piece of the picture; nothing is written down before somebody taps. */
export function ReadField({ draft, field, proposal, picture, first, isOwn, onOwn }: ReadFieldProps) {
  const { state, value, doubts, answered, again } = proposal
  const id = idOf(field.path)
  const isTyped = isOwn || state === 'unread'
  const take = () => {
    if (value !== undefined) draft.set(field.path, value)
    draft.enqueue()
  }
  const edit = () => {
    // A text is corrected as it was read. A number, which is compared in groups, is typed anew.
    if (state === 'certain' && rulesOf(field).grouped === undefined) take()
    onOwn()
  }
  const isDoubt = !isOwn && (state === 'doubtful' || (state === 'unread' && answered === undefined))
  return (
    <View className={`read${first ? ' read-first' : ''}${isDoubt ? ' read-doubt' : ''}`} id={`at-read-${id}`}>
      <View className="read-head" id={`read-${id}`}>
        <View className="field-label">{isTyped ? '' : field.label}</View>
        {state === 'same' && <Chip>✓ 已填</Chip>}
        {isDoubt && (
          <Chip tone={state === 'unread' ? 'bad' : 'warm'}>{state === 'unread' ? '请照证件填' : '请看一遍'}</Chip>
        )}
      </View>
      {picture !== undefined && <Piece picture={picture} box={proposal.box} label={`照片上的${field.label}`} />}
      {doubts.map(({ code, message }) => (
        <View key={code} className="field-error">
          {message}
        </View>
      ))}
      {isTyped ? (
        <FormField draft={draft} field={field} first sayAll={false} />
      ) : answered !== undefined && value !== undefined ? (
        <>
          <Compared said={['照片上的', '您填的']} draft={draft} field={field} one={value} other={answered} />
          <View className="carried-over">
            <Button id={`take-${id}`} small onTap={take} label={`用照片上的：${field.label}`}>
              用照片上的
            </Button>
            <Button id={`keep-${id}`} kind="plain" small onTap={onOwn} label={`留着我填的：${field.label}`}>
              留着我填的
            </Button>
          </View>
        </>
      ) : (
        <View className={state === 'doubtful' ? '' : 'read-line'}>
          {again === undefined || value === undefined ? (
            <View className="read-value">{shownAs(draft, field, value)}</View>
          ) : (
            <Compared said={['读作', '又读作']} draft={draft} field={field} one={value} other={again} />
          )}
          <View className="carried-over">
            {state === 'doubtful' && (
              <Button id={`take-${id}`} small onTap={take} label={`对，填入：${field.label}`}>
                对，填入
              </Button>
            )}
            <Button id={`edit-${id}`} kind="plain" small label={`${editWords(state)}：${field.label}`} onTap={edit}>
              {editWords(state)}
            </Button>
          </View>
        </View>
      )}
    </View>
  )
}

const editWords = (state: Proposal['state']): string => (state === 'doubtful' ? '不对，我来填' : '改一下')

const shownAs = ({ service }: Draft, field: Field, value: string | undefined): string => {
  const words = service === undefined || value === undefined ? '' : display(service, field, value)
  return rulesOf(field).grouped?.(words) ?? words
}

interface ComparedProps {
  readonly said: readonly [one: string, other: string]
  readonly draft: Draft
  readonly field: Field
  readonly one: string
  readonly other: string
}

/** Two readings, or what was read and what was typed: each differing character marked. */
function Compared({ said, draft, field, one, other }: ComparedProps) {
  const [first, second] = [shownAs(draft, field, one), shownAs(draft, field, other)]
  return (
    <>
      <Marked said={said[0]} text={first} other={second} />
      <Marked said={said[1]} text={second} other={first} />
    </>
  )
}

function Marked({ said, text, other }: { readonly said: string; readonly text: string; readonly other: string }) {
  return (
    <View className="read-value">
      <Text className="read-said">{said}</Text>
      {markedAgainst(text, other).map((piece, at) => (
        <Text key={at} className={piece.isDifferent ? 'read-differs' : ''}>
          {piece.text}
        </Text>
      ))}
    </View>
  )
}
