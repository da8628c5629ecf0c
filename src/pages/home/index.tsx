import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { services } from '../../../domain/services'
import { WaitingLink } from '../../case-view/waiting-link'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { Tappable } from '../../platform/input/tappable'
import { useShareCard } from '../../platform/messages/share'
import { accessible } from '../../platform/page/accessibility'
import { useLargeType } from '../../store/large-type'
import { useRegion } from '../../store/region'
import { firstOpen, placeAmong, placesOf, shelvesOf } from './catalogue'
import { Mine } from './mine'
import { Begin, Offered } from './offered'
import { PlaceCard } from './place-card'
import { Registers } from './registers'
import { Shortcuts } from './shortcuts'
import './index.css'

const TITLE = '宝宝出生的事，在这里一次办好'
const CARD = { title: TITLE, path: '/pages/home/index' }
const places = placesOf(services)

/** Where everything begins: what is under way and what it asks next, then what can be done at one's place. */
export default function Home() {
  const [chosen, choose] = useRegion()
  const [isChanging, setChanging] = useState(false)
  const place = placeAmong(places, chosen)
  const shelves = place === undefined ? [] : shelvesOf(services, place.code)
  useShareCard(CARD)
  const toPlace = (code: string) => {
    choose(code)
    setChanging(false)
  }
  const chooser = <PlaceCard places={places} chosen={place?.code ?? ''} onChoose={toPlace} />
  return (
    <Page title="生育一件事" back={false}>
      <View className="home-top">
        <Tappable
          id="place"
          className="home-place"
          label={
            place === undefined
              ? '先选地方'
              : `${place.name}${places.length > 1 ? (isChanging ? ' 不换了' : ' 换地方') : ''}`
          }
          disabled={place === undefined || places.length === 1}
          onTap={() => setChanging(!isChanging)}
        >
          <Text className="home-county">{place?.name ?? '先选地方'}</Text>
          {place !== undefined && places.length > 1 && <Text>{isChanging ? ' 不换了' : ' 换地方'}</Text>}
        </Tappable>
        <LargeTypeSwitch />
      </View>
      <View className="home-title" {...accessible({ role: 'heading', label: TITLE })} {...LEVEL}>
        <View>宝宝出生的事，</View>
        <View>在这里一次办好</View>
      </View>
      {isChanging && chooser}
      <WaitingLink />
      <Mine begin={<Begin service={firstOpen(shelves)} />} />
      {place === undefined && chooser}
      <Shortcuts />
      <Offered shelves={shelves} />
      {place !== undefined && <Registers place={place.code} />}
      <Button kind="plain" onTap={() => void Taro.navigateTo({ url: '/desk/queue/index' })}>
        我是窗口工作人员
      </Button>
    </Page>
  )
}

const LEVEL = { 'aria-level': '2' }

function LargeTypeSwitch() {
  const [isLarge, toggleLarge] = useLargeType()
  return (
    <Tappable role="switch" checked={isLarge} label="长辈版，字大一些" className="home-large" onTap={toggleLarge}>
      <Text>{isLarge ? '标准字' : '长辈版'}</Text>
      <Text className="home-letters" {...accessible({ hidden: true })}>
        {isLarge ? '小' : '大'}
      </Text>
    </Tappable>
  )
}
