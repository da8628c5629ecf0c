import Taro from '@tarojs/taro'
import { Card } from '../components/card'
import { ListRow } from '../components/list-row'
import { WAITING } from '../store/routes'
import { useStuckCount } from './waiting'

/** A link to the changes that wait on this phone. Not shown when there are none. */
export function WaitingLink() {
  const count = useStuckCount()
  if (count === 0) return null
  return (
    <Card kind="rows">
      <ListRow
        id="to-waiting"
        first
        title={`还有 ${count} 项没送到`}
        note="存在这部手机上，有网后自动发送"
        tone="warm"
        onTap={() => void Taro.navigateTo({ url: WAITING })}
      />
    </Card>
  )
}
