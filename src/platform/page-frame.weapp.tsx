import { PageMeta, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { useLargeType } from '../store/large-type'
import type { PageFrameProps } from './page-frame'
import { PrivacySheet } from './privacy'

export function PageFrame({ title, className, foot, children }: PageFrameProps) {
  const [isLarge] = useLargeType()
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  return (
    <>
      <PageMeta pageStyle={`--f-scale:${isLarge ? '1.4' : '1'}`} />
      <View className={className}>
        <View className="page-body">{children}</View>
        {foot}
        <PrivacySheet />
      </View>
    </>
  )
}
