import { View } from '@tarojs/components'
import { LATE_REASONS, type LateReason } from '../../../domain/casework/late-reasons'
import type { Correction } from '../../../domain/casework/state/application'
import type { Service } from '../../../domain/definition/service'
import { placeLabel } from '../../case-view/problem-place'
import { Card } from '../../components/card'
import { OneOf } from '../../components/fields/options'
import { Heading } from '../../components/heading'

interface LateProps {
  readonly service: Service
  /** What stood there at the return before and was not told then. */
  readonly late: readonly Correction[]
  readonly reason: LateReason | undefined
  readonly onPick: (reason: LateReason) => void
}

/** Where it is on the page. */
export const LATE = 'late-reason'

const REASONS = Object.entries(LATE_REASONS).map(([value, label]) => ({ value, label }))

/** A second return for something that stood there the first time needs a reason; the supervisor reads it (一次性告知). */
export function Late({ service, late, reason, onPick }: LateProps) {
  return (
    <Card kind="warm" label="再次退回的原因">
      <View id={`at-${LATE}`}>
        <Heading>{`有 ${late.length} 处上次就能告知`}</Heading>
      </View>
      <View className="secondary">
        {`${late.map(({ place }) => placeLabel(service, place)).join('、')}：上次退回时就是这样，当时没有说（一次性告知）。请选择原因，督办人员会看到`}
      </View>
      <View id={LATE}>
        <OneOf
          label="再次退回的原因"
          options={REASONS}
          value={reason ?? ''}
          onPick={(picked) => onPick(picked as LateReason)}
        />
      </View>
    </Card>
  )
}
