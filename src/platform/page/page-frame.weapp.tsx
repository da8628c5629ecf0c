import { NavigationBar, PageMeta, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { PageFrameProps } from './page-frame'
import { PrivacySheet } from './privacy'

export function PageFrame({ title, className, isLarge, foot, children }: PageFrameProps) {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  return (
    <>
      {/* Taro puts a navigation bar into the page's meta; without a title of its own it would empty the page's. */}
      <PageMeta pageStyle={`--f-scale:${isLarge ? '1.4' : '1'}`}>
        <NavigationBar title={title} />
      </PageMeta>
      <View className={className}>
        <View className="page-body">{children}</View>
        {foot}
        <PrivacySheet />
      </View>
    </>
  )
}
