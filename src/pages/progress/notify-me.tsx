import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Chip } from '../../components/chip'
import { askToNotify } from '../../platform/notifications'

/** WeChat allows one message for one consent, so it is offered wherever the family waits. */
export function NotifyMe() {
  const [allowed, setAllowed] = useState<number>()
  return (
    <Card>
      <View className="notify">
        <View className="notify-text">
          办好一步，微信告诉您
          {allowed === 0 && <View className="small">没有开启；随时可以回到这一页看进度</View>}
        </View>
        {allowed !== undefined && allowed > 0 ? (
          <Chip tone="good">已开启</Chip>
        ) : (
          <Button kind="ghost" small onTap={() => void askToNotify().then(setAllowed)}>
            开启
          </Button>
        )}
      </View>
    </Card>
  )
}
