import { View } from '@tarojs/components'
import './certificate-preview.css'

interface CertificatePreviewProps {
  readonly title: string
  readonly lines: readonly { readonly path: string; readonly label: string; readonly text: string }[]
}

/** A paper as it will be printed, drawn as a sample: the name large, so that a wrong stroke is seen. */
export function CertificatePreview({ title, lines }: CertificatePreviewProps) {
  const [first, ...others] = lines
  return (
    <View className="certificate">
      <View className="certificate-sample">样张 · 以正式签发的为准</View>
      <View className="certificate-title">{title}</View>
      <View className="certificate-first">{first?.text ?? ''}</View>
      {others.map(({ path, label, text }) => (
        <View key={path} className="certificate-line">
          <View className="certificate-label">{label}</View>
          <View className="certificate-text">{text}</View>
        </View>
      ))}
    </View>
  )
}
