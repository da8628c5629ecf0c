import { Text, View } from '@tarojs/components'
import { HELD, ITEMS } from '../../../domain/definition/answers'
import { mentionedBy } from '../../../domain/definition/mentions'
import type { MaterialSource } from '../../../domain/definition/service'
import type { ChecklistEntry } from '../../../domain/intake/checklist'
import { Card } from '../../components/card'
import { Chip } from '../../components/chip'
import { Heading } from '../../components/heading'
import { ListRow } from '../../components/list-row'

const HOW: Readonly<
  Record<MaterialSource, { readonly chip: string; readonly tone: 'good' | 'mute'; readonly note: string }>
> = {
  photo: { chip: '拍原件', tone: 'mute', note: '' },
  signed: { chip: '手机签', tone: 'good', note: '在手机上签名就行，不用打印' },
  hospital: { chip: '医院提供', tone: 'good', note: '医院已有，不用您拍' },
  'looked-up': { chip: '工作人员查', tone: 'good', note: '工作人员自己查验，不用您开证明' },
  issued: { chip: '自动带出', tone: 'good', note: '前面办好后自动送过去，不用您交' },
}

const isOurs = ({ material: { source } }: ChecklistEntry) => source === 'photo' || source === 'signed'

/** Every paper, told once, each with how it gets there and why it is asked. */
export function Papers({ entries }: { readonly entries: readonly ChecklistEntry[] }) {
  const photos = entries.filter(({ material }) => material.source === 'photo')
  const ours = [...photos, ...entries.filter(({ material }) => material.source === 'signed')]
  const others = entries.filter((entry) => !isOurs(entry))
  return (
    <>
      <Heading aside={<Text>按您的回答列出</Text>}>{`您家要拍 ${photos.length} 样材料`}</Heading>
      <Card kind="rows" label="材料清单">
        {ours.map((entry, index) => (
          <Paper key={entry.material.id} entry={entry} first={index === 0} />
        ))}
      </Card>
      {others.length > 0 && (
        <>
          <Heading>这些不用您准备</Heading>
          <Card kind="rows" label="不用准备的材料">
            {others.map((entry, index) => (
              <Paper key={entry.material.id} entry={entry} first={index === 0} />
            ))}
          </Card>
        </>
      )}
      <Card kind="quiet">
        <View className="secondary">清单以外的材料不用准备，也不用复印件。原件请带在身边，窗口核对时要看。</View>
      </Card>
    </>
  )
}

function Paper({
  entry: { material, parts, reason },
  first,
}: {
  readonly entry: ChecklistEntry
  readonly first: boolean
}) {
  const { chip, tone, note } = HOW[material.source]
  const needed = parts.filter(({ optional }) => optional !== true)
  const names =
    material.source === 'photo'
      ? parts.map(({ label, optional }) => `${shortOf(material.title, label)}${optional ? '（选传）' : ''}`)
      : []
  const count = needed.length > 1 ? ` · ${needed.length} 张` : ''
  const detail = names.length > 0 ? `${names.join('、')}${count}` : note
  return (
    <ListRow
      id={`paper-${material.id}`}
      first={first}
      title={material.title}
      note={
        <>
          {detail !== '' && <View>{detail}</View>}
          {reason !== undefined && <View className={isUsual(material) ? '' : 'paper-reason'}>{reason}</View>}
        </>
      }
      aside={<Chip tone={tone}>{chip}</Chip>}
    />
  )
}

/** 人像面, where 妈妈身份证 is said already. */
const shortOf = (title: string, label: string): string =>
  label.startsWith(title) && label.length > title.length ? label.slice(title.length) : label

/** Everybody who wants these items brings it; only what the answers of this family ask for stands out. */
const isUsual = ({ when }: ChecklistEntry['material']): boolean =>
  when === undefined || mentionedBy(when).every((field) => field === ITEMS || field === HELD)
