import { Text, View } from '@tarojs/components'
import type { Answers } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { ClosedItems } from '../../../case-view/closed-items'
import { closedLines } from '../../../case-view/closed-lines'
import { Card } from '../../../components/card'
import { Tappable } from '../../../platform/input/tappable'
import { accessible } from '../../../platform/page/accessibility'
import { heldToggled, type ItemLine, itemLines, toggled } from './item-choice'

interface ChooseItemsProps {
  readonly service: Service
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
}

/** Which things are to be done; what one needs comes along, what the family already has is left out. */
export function ChooseItems({ service, answers, onChange }: ChooseItemsProps) {
  return (
    <>
      <Card kind="rows">
        {itemLines(service, answers).map((line, index) => (
          <Line
            key={line.item.id}
            line={line}
            first={index === 0}
            onToggle={() => onChange(toggled(service, answers, line.item.id))}
            onHeld={() => onChange(heldToggled(service, answers, line.item.id))}
          />
        ))}
      </Card>
      <ClosedItems closed={closedLines(service, answers)} />
    </>
  )
}

interface LineProps {
  readonly line: ItemLine
  readonly first: boolean
  readonly onToggle: () => void
  readonly onHeld: () => void
}

function Line({ line: { item, isWanted, isHeld, isClosed, mayBeHeld, neededBy }, first, onToggle, onHeld }: LineProps) {
  return (
    <View className={first ? 'pick pick-first' : 'pick'}>
      <Tappable
        id={`item-${item.id}`}
        role="checkbox"
        checked={isWanted}
        disabled={isClosed}
        label={`要办${item.title}`}
        className={isWanted ? 'pick-line option-on' : 'pick-line'}
        onTap={onToggle}
      >
        <Text className="option-box" {...accessible({ hidden: true })}>
          {isWanted ? '✓' : ''}
        </Text>
        <View className="pick-body">
          <View className="pick-title">{item.title}</View>
          <View className="row-note">
            {isHeld ? '您已有，这次不办' : isClosed ? '不能在这里办，怎么办见下面' : item.handler}
            {isWanted && neededBy !== undefined ? `；办${neededBy.shortName}要先办它` : ''}
          </View>
        </View>
      </Tappable>
      {mayBeHeld && (isWanted || isHeld || isClosed) && (
        <Tappable
          id={`held-${item.id}`}
          role="checkbox"
          checked={isHeld}
          label={`${item.title}已经办好了`}
          className={isHeld ? 'pick-held option-on' : 'pick-held'}
          onTap={onHeld}
        >
          <Text className="option-box pick-held-box" {...accessible({ hidden: true })}>
            {isHeld ? '✓' : ''}
          </Text>
          <Text>已经办好了</Text>
        </Tappable>
      )}
    </View>
  )
}
