import { View } from '@tarojs/components'
import { accessible } from '../../../platform/page/accessibility'
import { darkRuns, qrCodeOf } from '../qr-code'

/** Drawn with rows of stripes: neither WeChat nor an old phone needs a canvas or a picture for it. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const rows = qrCodeOf(text)
  return (
    <View className="qr" {...accessible({ role: 'img', label })}>
      {rows.map((row, at) => (
        <View key={at} className="qr-row" style={{ backgroundImage: stripes(row) }} />
      ))}
    </View>
  )
}

const stripes = (row: readonly boolean[]): string => {
  const percent = (at: number) => `${((100 * at) / row.length).toFixed(3)}%`
  const stops = darkRuns(row).flatMap(({ from, length }) => [
    `#fff ${percent(from)}`,
    `#000 ${percent(from)}`,
    `#000 ${percent(from + length)}`,
    `#fff ${percent(from + length)}`,
  ])
  return `linear-gradient(90deg, #fff 0, ${stops.join(', ')}${stops.length === 0 ? '' : ', '}#fff 100%)`
}
