import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { placeUrl } from '../../../case-view/problem-place'
import { Card } from '../../../components/card'
import { Heading } from '../../../components/heading'
import { Tappable } from '../../../platform/input/tappable'
import type { Draft } from '../../../store/draft'
import { paperLinesOf } from '../../../store/papers'
import { answersOf } from '../../../store/reading'
import './all-answers.css'

const go = (url: string) => void Taro.navigateTo({ url })
const UNANSWERED = '（还没填）'

/** Every answer once more, each a way to where it is changed; the way back leads here. */
export function AllAnswers({ draft }: { readonly draft: Draft }) {
  return (
    <>
      {answersOf(draft).map(({ id, title, answers }) => (
        <View key={id} className="flow">
          <Heading>{title}</Heading>
          <Card kind="rows" label={title}>
            {answers.map(({ path, label, text, isRead }, at) => (
              <Line
                key={path}
                label={label}
                text={text === '' ? UNANSWERED : text}
                first={at === 0}
                {...(isRead
                  ? {}
                  : { onChange: () => go(placeUrl(draft, { kind: 'field', section: id, field: path })) })}
              />
            ))}
          </Card>
        </View>
      ))}
    </>
  )
}

/** The papers and signatures, each a way to its page. */
export function AllPapers({ draft }: { readonly draft: Draft }) {
  return (
    <View className="flow">
      <Heading>材料和签名</Heading>
      <Card kind="rows" label="材料和签名">
        {paperLinesOf(draft).map(({ id, title, text, part }, at) => (
          <Line
            key={id}
            label={title}
            text={text}
            first={at === 0}
            {...(part === undefined
              ? {}
              : { onChange: () => go(placeUrl(draft, { kind: 'material', material: id, part })) })}
          />
        ))}
      </Card>
    </View>
  )
}

interface LineProps {
  readonly label: string
  readonly text: string
  readonly first: boolean
  /** Absent where there is nothing to change: it follows from something else. */
  readonly onChange?: () => void
}

function Line({ label, text, first, onChange }: LineProps) {
  const className = `again${first ? ' again-first' : ''}`
  const words = (
    <>
      <View className="again-label">{label}</View>
      <View className="again-text">{text}</View>
    </>
  )
  if (onChange === undefined) return <View className={className}>{words}</View>
  return (
    <Tappable role="link" className={className} onTap={onChange}>
      {words}
      <Text className="again-change">修改</Text>
    </Tappable>
  )
}
