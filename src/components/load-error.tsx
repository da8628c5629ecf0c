import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Refusal } from '../../domain/casework/refusal'
import { mayPass } from '../store/api'
import { Button } from './button'
import { Card } from './card'
import { Empty } from './empty'
import './load-error.css'

/** Nothing could be read: what happened, and the way on. Trying again helps only against what may pass. */
export function LoadError({ error, again }: { readonly error: Refusal; readonly again: () => void }) {
  const home = () => void Taro.reLaunch({ url: '/pages/home/index' })
  return (
    <Card>
      <Empty
        title="没有打开"
        note={error.message}
        action={
          <View className="load-error-action">
            <Button kind="ghost" onTap={mayPass(error) ? again : home}>
              {mayPass(error) ? '再试一次' : '回首页'}
            </Button>
          </View>
        }
      />
    </Card>
  )
}
