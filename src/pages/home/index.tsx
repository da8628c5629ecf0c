import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { services } from '../../../domain/services'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { spoken } from '../../platform/semantics'
import { useShareCard } from '../../platform/share'
import { Tappable } from '../../platform/tappable'
import { useLargeType } from '../../store/large-type'
import { placesOf } from './catalogue'
import { Mine } from './mine'
import { Offered } from './offered'
import { Shortcuts } from './shortcuts'
import './index.css'

const TITLE = '宝宝出生的事，在这里一次办好'
const CARD = { title: TITLE, path: '/pages/home/index' }

/** Where everything begins: what is under way and what it asks next, then what can be done here. */
export default function Home() {
  const [isLarge, toggleLarge] = useLargeType()
  useShareCard(CARD)
  return (
    <Page title="生育一件事" back={false}>
      <View className="home-top">
        <View className="home-place">
          {placesOf(services).map(({ name, city }) => (
            <View key={name}>
              <Text className="home-county">{name}</Text>
              {city !== undefined && <Text>{` ${city}`}</Text>}
            </View>
          ))}
        </View>
        <Tappable role="switch" checked={isLarge} label="长辈版，字大一些" className="home-large" onTap={toggleLarge}>
          <Text>{isLarge ? '标准字' : '长辈版'}</Text>
          <Text className="home-letters" {...spoken({ hidden: true })}>
            {isLarge ? '小' : '大'}
          </Text>
        </Tappable>
      </View>
      <View className="home-title" {...spoken({ role: 'heading', label: TITLE })} {...LEVEL}>
        <View>宝宝出生的事，</View>
        <View>在这里一次办好</View>
      </View>
      <Mine />
      <Shortcuts />
      <Offered />
      <Button kind="plain" onTap={() => void Taro.navigateTo({ url: '/desk/queue/index' })}>
        我是窗口工作人员
      </Button>
    </Page>
  )
}

const LEVEL = { 'aria-level': '2' }
