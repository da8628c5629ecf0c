import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { NotifyMe } from '../../case-view/notify-me'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { LoadError } from '../../components/load-error'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { announce } from '../../platform/page/focus'
import { call } from '../../store/api'
import { useQuery } from '../../store/use-query'
import { NoticeRow } from './notice-row'
import { byDay, isUnread } from './reading'
import './index.css'

/** Everything that was told, the newest first, whatever became of messages on the phone. Looking at it is reading it. */
export default function Inbox() {
  const { data, error, refetch } = useQuery(() => call('application', 'inbox', {}))
  const newest = data?.notices[0]?.at
  const isNews = newest !== undefined && isUnread({ at: newest }, data?.readUntil)
  useEffect(() => {
    // Marked for the next visit; what is new now stays marked until the list is read again. Lost by the net, it is told next time.
    if (isNews && newest !== undefined) void call('application', 'inbox-read', { until: newest })
  }, [isNews, newest])

  const fresh = data?.notices.filter((notice) => isUnread(notice, data.readUntil)).length
  useEffect(() => {
    if (fresh !== undefined) announce(fresh === 0 ? '没有新消息' : `${fresh} 条新消息`)
  }, [fresh])

  if (data === undefined) {
    return (
      <Page title="消息">
        {error === undefined ? <Skeleton rows={6} /> : <LoadError error={error} again={() => void refetch()} />}
      </Page>
    )
  }
  return (
    <Page title="消息">
      {error !== undefined && <Notice tone="warm">网络不太通畅，下面是刚才的消息，下拉可以刷新</Notice>}
      {data.notices.length === 0 ? (
        <Nothing />
      ) : (
        <>
          {byDay(data.notices).map(({ day, notices }) => (
            <View key={day} className="inbox-day">
              <View className="secondary">{day}</View>
              <Card kind="rows" label={day}>
                {notices.map((notice, index) => (
                  <NoticeRow
                    key={notice.id}
                    notice={notice}
                    first={index === 0}
                    isUnread={isUnread(notice, data.readUntil)}
                  />
                ))}
              </Card>
            </View>
          ))}
          <NotifyMe />
        </>
      )}
    </Page>
  )
}

function Nothing() {
  return (
    <Card>
      <Empty
        title="还没有消息"
        note="提交申请后，每办好一步都会在这里告诉您"
        action={
          <View className="load-error-action">
            <Button kind="ghost" onTap={() => void Taro.reLaunch({ url: '/pages/home/index' })}>
              去看能办什么
            </Button>
          </View>
        }
      />
    </Card>
  )
}
