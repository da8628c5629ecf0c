import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '../components/card'
import { Chip } from '../components/chip'
import { Dot } from '../components/dot'
import { Tappable } from '../platform/input/tappable'
import { accessible } from '../platform/page/accessibility'
import { DeliveryNote } from './delivery-note'
import type { Lane } from './lanes'
import type { Numbers } from './use-full-numbers'
import './lane-list.css'

interface LaneListProps {
  readonly lanes: readonly Lane[]
  /** Where its owner may see the numbers in full. */
  readonly numbers?: Numbers
}

/** One lane a department: where it stands, who has it, since when, and why if it takes longer. */
export function LaneList({ lanes, numbers }: LaneListProps) {
  return (
    <Card label="每个部门的进度">
      <View {...accessible({ role: 'list' })}>
        {lanes.map((lane, index) => (
          <LaneRow key={lane.id} lane={lane} step={index + 1} {...(numbers && { numbers })} />
        ))}
      </View>
    </Card>
  )
}

interface LaneRowProps {
  readonly lane: Lane
  readonly step: number
  readonly numbers?: Numbers
}

function LaneRow({ lane, step, numbers }: LaneRowProps) {
  const { phone } = lane
  return (
    <View id={`lane-${lane.id}`} className={`lane lane-${lane.dot}`} {...accessible({ role: 'listitem' })}>
      <Dot state={lane.dot} step={step} />
      <View className="lane-body">
        <View className="lane-top">
          <Text
            className={lane.dot === 'todo' ? 'lane-title row-title-quiet' : 'lane-title'}
            {...accessible({ role: 'heading' })}
            {...{ 'aria-level': '3' }}
          >
            {lane.title}
          </Text>
          <Chip tone={lane.tone}>{lane.state}</Chip>
        </View>
        <View className="row-note">
          {lane.at === undefined ? lane.office : `${lane.office} · `}
          {lane.at !== undefined && <Text className="lane-at">{lane.at}</Text>}
        </View>
        {lane.note !== undefined && (
          <View className={`row-note${lane.isLate ? ' row-note-warm' : lane.tone === 'bad' ? ' row-note-bad' : ''}`}>
            {lane.note}
          </View>
        )}
        {lane.promised !== undefined && <View className="row-note">{lane.promised}</View>}
        <Results lane={lane} {...(numbers && { numbers })} />
        {lane.delivery !== undefined && <DeliveryNote delivery={lane.delivery} help={lane.help} />}
        {phone !== undefined && lane.dot !== 'done' && lane.dot !== 'todo' && (
          <Tappable
            className="lane-call"
            label={`打电话 ${phone} ${lane.office}`}
            onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}
          >
            {`打电话 ${phone}`}
          </Tappable>
        )}
      </View>
    </View>
  )
}

function Results({ lane: { id, title, results }, numbers }: Omit<LaneRowProps, 'step'>) {
  if (results.length === 0) return null
  const full = numbers?.shown?.[id]
  return (
    <View className="lane-results">
      <View className="lane-numbers">
        {results.map(({ key, label, value }) => (
          <View key={key} className="lane-result">
            <Text>{`${label} `}</Text>
            <Text className="lane-number">{full?.[key] ?? value}</Text>
          </View>
        ))}
      </View>
      {numbers !== undefined && (
        <Tappable
          id={`numbers-${id}`}
          className="lane-show"
          label={`${numbers.shown === undefined ? '显示' : '隐藏'}${title}的完整号码`}
          onTap={numbers.toggle}
        >
          {numbers.shown === undefined ? '显示' : '隐藏'}
        </Tappable>
      )}
    </View>
  )
}
