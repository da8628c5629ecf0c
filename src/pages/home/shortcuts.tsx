import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Tappable } from '../../platform/input/tappable'
import { INBOX, MY_DATA } from '../../store/routes'
import { unreadCount } from '../../store/unread'
import { useQuery } from '../../store/use-query'

const NOTHING_NEW = '进展都在这里'
const SOMETHING_NEW = '有新的进展'
const OF_MY_DATA = '看、导出、删除'

const shownCount = (count: number): string => (count > 99 ? '99+' : String(count))

/** Links to the inbox, with the number of new notices, and to what is kept. */
export function Shortcuts() {
  const { data: unread } = useQuery(async () => ({ ok: true, data: await unreadCount() }) as const)
  const news = unread === undefined || unread === 0 ? undefined : unread
  return (
    <View className="shortcuts">
      <Tappable
        id="to-inbox"
        className="shortcut"
        label={news === undefined ? `消息，${NOTHING_NEW}` : `消息 ${shownCount(news)}，${SOMETHING_NEW}`}
        onTap={() => void Taro.navigateTo({ url: INBOX })}
      >
        <View className="shortcut-title">
          <Text>消息</Text>
          {news !== undefined && <Text className="shortcut-count">{shownCount(news)}</Text>}
        </View>
        <View className="shortcut-note">{news === undefined ? NOTHING_NEW : SOMETHING_NEW}</View>
      </Tappable>
      <Tappable
        id="to-mine"
        className="shortcut"
        label={`我的数据，${OF_MY_DATA}`}
        onTap={() => void Taro.navigateTo({ url: MY_DATA })}
      >
        <View className="shortcut-title">我的数据</View>
        <View className="shortcut-note">{OF_MY_DATA}</View>
      </Tappable>
    </View>
  )
}
