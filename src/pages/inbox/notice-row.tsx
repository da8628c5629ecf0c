import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Notice } from '../../../domain/messages/notice'
import { Chip } from '../../components/chip'
import { Tappable } from '../../platform/input/tappable'
import { accessible } from '../../platform/page/accessibility'
import { clockTime } from '../../store/today'

interface NoticeRowProps {
  readonly notice: Notice & { readonly application: string }
  readonly first: boolean
  readonly isUnread: boolean
}

/** One thing that was told; it leads to its application, where there is also what to do. */
export function NoticeRow({ notice, first, isUnread }: NoticeRowProps) {
  const { application, title, text, isTodo, at, kind } = notice
  return (
    <Tappable onTap={() => void Taro.navigateTo({ url: `/pages/progress/index?id=${application}` })}>
      <View className={`row notice-row notice-${kind}${first ? ' row-first' : ''}`}>
        <View className="row-body">
          <View className="notice-head">
            <View className={isUnread ? 'notice-name notice-unread' : 'notice-name'}>{title}</View>
            {isTodo && <Chip tone="warm">要您办</Chip>}
          </View>
          <View className="row-note">{text}</View>
          <View className="notice-time">
            {isUnread && <View className="unread-mark">新</View>}
            {clockTime(at)}
          </View>
        </View>
        <View className="row-arrow" {...accessible({ hidden: true })}>
          ›
        </View>
      </View>
    </Tappable>
  )
}
