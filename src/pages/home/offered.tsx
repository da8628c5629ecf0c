import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Service } from '../../../domain/definition/service'
import { Card } from '../../components/card'
import { Chip } from '../../components/chip'
import { ListRow } from '../../components/list-row'
import { Tappable } from '../../platform/input/tappable'
import { accessible } from '../../platform/page/accessibility'
import { isOpen, type Shelf } from './catalogue'
import { whatAndHowLong } from './what-and-how-long'

const open = ({ id }: Service) => void Taro.navigateTo({ url: `/pages/guide/index?service=${id}` })

/** Services by life event, each with what it gets done; the official name once, in grey. */
export function Offered({ shelves }: { readonly shelves: readonly Shelf[] }) {
  return (
    <>
      {shelves.map(({ event, title, services }) => (
        <View key={event} className="shelf">
          <View className="home-label" {...accessible({ role: 'heading' })} {...LEVEL}>
            {title}
          </View>
          <Card kind="rows" label={title}>
            {services.map((service, index) =>
              isOpen(service) ? (
                <OpenRow key={service.id} service={service} first={index === 0} />
              ) : (
                <SuspendedRow key={service.id} service={service} first={index === 0} />
              ),
            )}
          </Card>
        </View>
      ))}
    </>
  )
}

const LEVEL = { 'aria-level': '2' }

interface RowProps {
  readonly service: Service
  readonly first: boolean
}

function OpenRow({ service, first }: RowProps) {
  return (
    <ListRow
      id={`service-${service.id}`}
      first={first}
      title={<View className="shelf-title">{service.shortName}</View>}
      note={
        <>
          <View>{whatAndHowLong(service)}</View>
          <View>{service.title}</View>
        </>
      }
      onTap={() => open(service)}
    />
  )
}

/** Nothing to tap: it cannot be begun, and its reason says what to do meanwhile. */
function SuspendedRow({ service: { id, shortName, title, edition }, first }: RowProps) {
  return (
    <View id={`service-${id}`} className={first ? 'row row-first' : 'row'}>
      <View className="row-body">
        <View className="shelf-top">
          <View className="shelf-title shelf-closed">{shortName}</View>
          <Chip tone="warm">暂停办理</Chip>
        </View>
        <View className="row-note">{`暂停办理：${edition.closedBecause ?? '请先向窗口询问'}`}</View>
        <View className="row-note">{title}</View>
      </View>
    </View>
  )
}

/** For whoever has nothing under way: where to begin. */
export function Begin({ service }: { readonly service: Service | undefined }) {
  if (service === undefined) return null
  return (
    <Tappable id="begin" className="begin" onTap={() => open(service)}>
      <View className="begin-title">先看看要准备什么</View>
      <View className="begin-note">回答几个问题，约 2 分钟，一次告诉您要带哪些材料、几天办好</View>
      <View className="begin-go">{`看${service.shortName}的清单`}</View>
    </Tappable>
  )
}
