import { View } from '@tarojs/components'
import {
  type ChangedAnswer,
  type ChangedPart,
  isUnasked,
  type SinceReturn,
} from '../../../domain/casework/since-return'
import type { SeenPart } from '../../../domain/casework/state/last-return'
import type { Service } from '../../../domain/definition/service'
import { isSigned, type Part } from '../../../domain/intake/materials'
import { type Place, placeKey } from '../../../domain/intake/problem'
import { dayAndTime } from '../../case-view/day-and-time'
import { placeLabel } from '../../case-view/problem-place'
import { Card } from '../../components/card'
import { Heading } from '../../components/heading'
import { Photo } from '../../platform/pictures/photo'
import { signerOf } from '../../store/papers'

interface SecondLookProps {
  readonly service: Service
  readonly since: SinceReturn
  /** By photo, also of those that were replaced. */
  readonly links: Readonly<Record<string, string>>
}

/** What the desk asked for the last time, what became of it, and what else was changed: old and new beside each other. */
export function SecondLook({ service, since, links }: SecondLookProps) {
  const changes = [...since.answers, ...since.parts]
  const changeAt = (place: Place) => changes.find((one) => placeKey(one.place) === placeKey(place))
  const unasked = changes.filter((one) => isUnasked(since, one))
  const shown = (change: Change) => <ChangeShown change={change} links={links} />
  return (
    <Card label="上次退回以后">
      <Heading aside={`${dayAndTime(since.at)} 退回`}>{`上次告知的 ${since.list.length} 处`}</Heading>
      {since.list.map(({ correction: { place, message } }) => {
        const change = changeAt(place)
        return (
          <View key={placeKey(place)} className="since">
            <View className="since-label">{placeLabel(service, place)}</View>
            <View className="since-asked">{`上次要求：${message}`}</View>
            {change === undefined ? <View className="since-same">没有改</View> : shown(change)}
          </View>
        )
      })}
      <Heading>{unasked.length === 0 ? '清单以外没有改动' : `清单以外还改了 ${unasked.length} 处`}</Heading>
      {unasked.map((change) => (
        <View key={placeKey(change.place)} className="since">
          <View className="since-label">{placeLabel(service, change.place)}</View>
          {shown(change)}
        </View>
      ))}
      <View className="since secondary">{signedAnew(service, since)}</View>
    </Card>
  )
}

type Change = ChangedAnswer | ChangedPart

function ChangeShown({ change, links }: { readonly change: Change; readonly links: SecondLookProps['links'] }) {
  if ('label' in change) return <Beside before={change.before} now={change.now} />
  const { before, now } = change
  const old = pictureOf(before, links)
  const fresh = pictureOf(now, links)
  if (old === undefined && fresh === undefined) return <Beside before={inWords(before)} now={inWords(now)} />
  return (
    <View className="since-beside">
      <Picture title="原来" src={old} />
      <Picture title="现在" src={fresh} />
    </View>
  )
}

function Beside({ before, now }: { readonly before: string; readonly now: string }) {
  return (
    <View className="since-beside">
      <View className="since-side">{`原来：${before === '' ? '没有填' : before}`}</View>
      <View className="since-side since-now">{`现在：${now === '' ? '没有填' : now}`}</View>
    </View>
  )
}

function Picture({ title, src }: { readonly title: string; readonly src: string | undefined }) {
  return (
    <View className="since-side">
      <View className="small">{title}</View>
      {src === undefined ? '没有照片' : <Photo className="since-picture" src={src} label={`${title}的照片`} whole />}
    </View>
  )
}

const pictureOf = (part: SeenPart | Part | undefined, links: SecondLookProps['links']): string | undefined =>
  part?.kind === 'photo' ? links[part.photo] : undefined

const inWords = (part: SeenPart | Part | undefined): string => {
  if (part === undefined) return '没有提交'
  if (part.kind === 'photo') return '照片暂时打不开'
  return `${dayAndTime(part.at)} 的签名${part.kind === 'typed' ? '（打字写的）' : ''}`
}

const signedAnew = (service: Service, { parts }: SinceReturn): string => {
  const anew = parts.flatMap(({ place, now }) =>
    isSigned(now)
      ? [
          `${signerOf(service, `${place.material}.${place.part}`)}（${placeLabel(service, place)}，${dayAndTime(now.at)}）`,
        ]
      : [],
  )
  return anew.length === 0 ? '没有人重新签名，原来的签名仍然对得上' : `重新签名：${anew.join('、')}`
}
