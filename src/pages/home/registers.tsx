import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { recordQueries } from '../../../domain/services'
import { Card } from '../../components/card'
import { ListRow } from '../../components/list-row'
import { accessible } from '../../platform/page/accessibility'
import { registersAt } from './catalogue'

const TITLE = '查自己办过的证'

/** What can be looked up at a place, without applying for anything. */
export function Registers({ place }: { readonly place: string }) {
  const here = registersAt(recordQueries, place)
  if (here.length === 0) return null
  return (
    <View className="shelf">
      <View className="home-label" {...accessible({ role: 'heading' })} {...LEVEL}>
        {TITLE}
      </View>
      <Card kind="rows" label={TITLE}>
        {here.map(({ id, shortName, about }, index) => (
          <ListRow
            key={id}
            id={`register-${id}`}
            first={index === 0}
            title={<View className="shelf-title">{shortName}</View>}
            note={about}
            onTap={() => void Taro.navigateTo({ url: `/pages/records/index?query=${id}` })}
          />
        ))}
      </Card>
    </View>
  )
}

const LEVEL = { 'aria-level': '2' }
