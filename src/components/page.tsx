import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { PageFrame } from '../platform/page/page-frame'
import { useLargeType } from '../store/large-type'

interface PageProps {
  /** Says what the citizen does: 填写宝宝信息. */
  readonly title: string
  /** The one main action (and at most a quiet one beside it), at the bottom, within reach of a thumb. */
  readonly action?: ReactNode
  readonly back?: boolean
  /** Two columns where there is room: the desk. */
  readonly wide?: boolean
  readonly children: ReactNode
}

export function Page({ title, action, back = true, wide = false, children }: PageProps) {
  const [isLarge] = useLargeType()
  const foot = action !== undefined && action !== null && action !== false && (
    <View className="page-foot">
      <View className="page-foot-inner">{action}</View>
    </View>
  )
  return (
    <PageFrame title={title} back={back} isLarge={isLarge} className={wide ? 'page page-wide' : 'page'} foot={foot}>
      {children}
    </PageFrame>
  )
}
