import Taro from '@tarojs/taro'
import { useCallback } from 'react'
import { leftInWords } from '../../../domain/intake/left-of'
import { Card } from '../../components/card'
import { Heading } from '../../components/heading'
import { ListRow } from '../../components/list-row'
import type { Draft } from '../../store/draft'
import { type PersonOfCase, peopleOf } from '../../store/own-people'
import { usePolling } from '../../store/use-polling'

/** Who of the family may fill their own part on their own phone, and what is left of each: 爸爸 2 项、签名 1 处. */
export function People({ draft }: { readonly draft: Draft }) {
  const people = peopleOf(draft)
  if (people.length === 0) return null
  const isAnybodyAtIt = people.some(({ invitation, joinedAt }) => invitation !== undefined || joinedAt !== undefined)
  return (
    <>
      {isAnybodyAtIt && <TakeOver draft={draft} />}
      <Heading>家人各填各的，更快</Heading>
      <Card kind="rows" label="家人">
        {people.map((person, at) => (
          <ListRow
            key={person.id}
            id={`person-${person.id}`}
            first={at === 0}
            title={person.title}
            note={noteOf(person)}
            onTap={() => void Taro.navigateTo({ url: `/pages/invite/index?id=${draft.id}&person=${person.id}` })}
          />
        ))}
      </Card>
    </>
  )
}

/** What the others fill in comes over by itself, while this page is looked at. */
function TakeOver({ draft }: { readonly draft: Draft }) {
  const look = useCallback(() => draft.open(), [draft])
  usePolling(look)
  return null
}

const noteOf = ({ title, left, invitation, joinedAt }: PersonOfCase): string => {
  const words = leftInWords(left)
  if (words === '') return '都好了'
  const missing = `还差 ${words}`
  if (joinedAt !== undefined) return `${missing} · 正在自己的手机上填`
  return invitation?.isOut === true ? `${missing} · 已发出链接` : `${missing} · 可以请${title}在自己的手机上填`
}
