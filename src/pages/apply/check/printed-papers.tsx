import { Text, View } from '@tarojs/components'
import type { Printed } from '../../../../domain/intake/prints'
import { Card } from '../../../components/card'
import { CertificatePreview } from '../../../components/certificate-preview'
import { Heading } from '../../../components/heading'
import { Tappable } from '../../../platform/input/tappable'
import { accessible } from '../../../platform/page/accessibility'

/** What is confirmed are these very words: when one of them changes, it is to be confirmed again. */
export const wordsOf = ({ item, lines }: Printed): string => [item, ...lines.map(({ text }) => text)].join(' ')

interface PrintedPapersProps {
  readonly printed: readonly Printed[]
  readonly confirmed: readonly string[]
  readonly onConfirm: (words: string) => void
}

/** Each paper as it will be printed; what cannot be changed later is looked at once more and confirmed. */
export function PrintedPapers({ printed, confirmed, onConfirm }: PrintedPapersProps) {
  if (printed.length === 0) return null
  return (
    <View className="flow">
      <Heading>证件上会这样写</Heading>
      {printed.map((paper, at) => {
        const words = wordsOf(paper)
        const [first] = paper.lines
        const question = `我核对过了，“${first?.text}”一字不差`
        const isOn = confirmed.includes(words)
        return (
          <Card key={words}>
            <CertificatePreview title={paper.title} lines={paper.lines} />
            <Tappable
              id={`printed-${at}`}
              role="checkbox"
              checked={isOn}
              label={question}
              className={`printed-right${isOn ? ' consent-on' : ''}`}
              onTap={() => onConfirm(words)}
            >
              <Text className="option-box" {...accessible({ hidden: true })}>
                {isOn ? '✓' : ''}
              </Text>
              <View className="row-body">{question}</View>
            </Tappable>
          </Card>
        )
      })}
    </View>
  )
}
