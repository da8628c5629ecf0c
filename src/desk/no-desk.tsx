import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Refusal } from '../../domain/casework/refusal'
import { Button } from '../components/button'
import { Card } from '../components/card'
import { Empty } from '../components/empty'
import { LoadError } from '../components/load-error'

/** For somebody who is not a clerk; any other error is one of the network. */
export function NoDesk({ error, again }: { readonly error: Refusal; readonly again: () => void }) {
  if (error.code !== 'forbidden') return <LoadError error={error} again={again} />
  return (
    <Card>
      <Empty
        title="这里是窗口工作人员用的"
        note="您的微信没有登记为窗口人员。如果您是来办事的，请回首页；如果您是工作人员，请联系管理员登记"
        action={
          <View className="load-error-action">
            <Button kind="ghost" onTap={() => void Taro.reLaunch({ url: '/pages/home/index' })}>
              回首页办事
            </Button>
          </View>
        }
      />
    </Card>
  )
}
