import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Service } from '../../../domain/definition/service'
import { services } from '../../../domain/services'
import { Card } from '../../components/card'
import { ListRow } from '../../components/list-row'
import { spoken } from '../../platform/semantics'
import { Tappable } from '../../platform/tappable'
import { shelvesOf } from './catalogue'

const shelves = shelvesOf(services)

const open = ({ id }: Service) => void Taro.navigateTo({ url: `/pages/guide/index?service=${id}` })

/** Services by life event, each with what it gets done; the official name once, in grey. */
export function Offered() {
  return (
    <>
      {shelves.map(({ event, title, services: onShelf }) => (
        <View key={event} className="shelf">
          <View className="home-label" {...spoken({ role: 'heading' })} {...LEVEL}>
            {title}
          </View>
          <Card kind="rows" label={title}>
            {onShelf.map((service, index) => (
              <ListRow
                key={service.id}
                id={`service-${service.id}`}
                first={index === 0}
                title={<View className="shelf-title">{service.shortName}</View>}
                note={
                  <>
                    <View>{`${service.items.map(({ shortName }) => shortName).join('、')}，填一次表`}</View>
                    <View>{service.title}</View>
                  </>
                }
                label={`${service.shortName}，看要准备什么`}
                onTap={() => open(service)}
              />
            ))}
          </Card>
        </View>
      ))}
    </>
  )
}

const LEVEL = { 'aria-level': '2' }

/** For whoever has nothing under way: where to begin. */
export function Begin() {
  const service = shelves[0]?.services[0]
  if (service === undefined) return null
  return (
    <Tappable id="begin" className="begin" label={`先看看要准备什么，${service.shortName}`} onTap={() => open(service)}>
      <View className="begin-title">先看看要准备什么</View>
      <View className="begin-note">回答几个问题，约 2 分钟，一次告诉您要带哪些材料、几天办好</View>
      <View className="begin-go">{`看${service.shortName}的清单`}</View>
    </Tappable>
  )
}
