import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Contact } from '../../domain/definition/service'
import { Tappable } from '../platform/input/tappable'
import type { LaneDelivery } from './delivery'
import { pickUpLines } from './pick-up'
import './delivery-note.css'

/** Where the paper is: with whom and under which number, or where to fetch it. */
export function DeliveryNote({ delivery, help }: { readonly delivery: LaneDelivery; readonly help: Contact }) {
  switch (delivery.way) {
    case 'to-come':
      return <View className="row-note">{delivery.text}</View>
    case 'posted':
      return <Posted carrier={delivery.carrier} tracking={delivery.tracking} />
    case 'ready':
      return <Ready {...delivery} help={help} />
  }
}

function Posted({ carrier, tracking }: { readonly carrier: string; readonly tracking: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await Taro.setClipboardData({ data: tracking })
      setCopied(true)
    } catch {
      void Taro.showToast({ title: '没有复制成功，请手抄单号', icon: 'none' })
    }
  }
  return (
    <View className="delivery">
      <View className="delivery-text">
        <View>{`已寄出 · ${carrier}`}</View>
        <Text className="delivery-number" userSelect>
          {tracking}
        </Text>
      </View>
      <Tappable
        className="delivery-act"
        label={`${isCopied ? '已复制' : '复制单号'} ${tracking}`}
        onTap={() => void copy()}
      >
        {isCopied ? '已复制' : '复制单号'}
      </Tappable>
    </View>
  )
}

interface ReadyProps extends Extract<LaneDelivery, { readonly way: 'ready' }> {
  readonly help: Contact
}

function Ready({ office, help }: ReadyProps) {
  const contact = office?.phone === undefined ? help : { title: office.name, phone: office.phone }
  return (
    <View className="delivery">
      <View className="delivery-text">
        <View>可以领取了，请带上身份证</View>
        {pickUpLines(office, contact).map((line) => (
          <View key={line} className="small">
            {line}
          </View>
        ))}
      </View>
      <Tappable
        className="delivery-act"
        label={`打电话给${contact.title} ${contact.phone}`}
        onTap={() => void Taro.makePhoneCall({ phoneNumber: contact.phone })}
      >
        打电话
      </Tappable>
    </View>
  )
}
