import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '../../components/card'
import { Chip } from '../../components/chip'
import { Dot } from '../../components/dot'
import { spoken } from '../../platform/semantics'
import { Tappable } from '../../platform/tappable'
import type { Lane } from './lanes'
import './lane-list.css'

/** One lane a department: where it stands, who has it, since when, and why if it takes longer. */
export function LaneList({ lanes }: { readonly lanes: readonly Lane[] }) {
  return (
    <Card label="每个部门的进度">
      <View {...spoken({ role: 'list' })}>
        {lanes.map((lane, index) => (
          <LaneRow key={lane.id} lane={lane} step={index + 1} />
        ))}
      </View>
    </Card>
  )
}

function LaneRow({ lane, step }: { readonly lane: Lane; readonly step: number }) {
  const { phone } = lane
  return (
    <View id={`lane-${lane.id}`} className={`lane lane-${lane.dot}`} {...spoken({ role: 'listitem' })}>
      <Dot state={lane.dot} step={step} />
      <View className="lane-body">
        <View className="lane-top">
          <Text className={lane.dot === 'todo' ? 'lane-title row-title-quiet' : 'lane-title'}>{lane.title}</Text>
          <Chip tone={lane.tone}>{lane.state}</Chip>
        </View>
        <View className="row-note">{[lane.office, lane.at].filter((part) => part !== undefined).join(' · ')}</View>
        {lane.note !== undefined && (
          <View className={`row-note${lane.isLate ? ' row-note-warm' : lane.tone === 'bad' ? ' row-note-bad' : ''}`}>
            {lane.note}
          </View>
        )}
        {lane.results.map(({ label, value }) => (
          <View key={label} className="lane-result">
            <Text>{`${label} `}</Text>
            <Text className="lane-number">{value}</Text>
          </View>
        ))}
        {phone !== undefined && lane.dot !== 'done' && lane.dot !== 'todo' && (
          <Tappable
            className="lane-call"
            label={`给${lane.office}打电话`}
            onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}
          >
            {`打电话 ${phone}`}
          </Tappable>
        )}
      </View>
    </View>
  )
}
