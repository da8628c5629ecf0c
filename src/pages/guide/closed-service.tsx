import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Service } from '../../../domain/definition/service'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Heading } from '../../components/heading'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'

const home = () => void Taro.reLaunch({ url: '/pages/home/index' })

/** A link or a bookmark led to what cannot be begun: why, and what to do meanwhile. */
export function ClosedService({ service }: { readonly service: Service | undefined }) {
  if (service === undefined || service.edition.status !== 'suspended') {
    return (
      <Page title="要准备什么" action={<Button onTap={home}>看看能办的事</Button>}>
        <Empty title="这项服务现在没有开放" note="请回到首页看看能办的事" />
      </Page>
    )
  }
  const { shortName, title, edition, help } = service
  return (
    <Page
      title="暂停办理"
      action={
        <Button id="to-home" onTap={home}>
          看看现在能办的事
        </Button>
      }
    >
      <Heading level={1}>{shortName}</Heading>
      <View className="secondary">{title}</View>
      <Notice tone="warm" title="暂停办理">
        <View id="closed-because">{edition.closedBecause ?? '请先向窗口询问'}</View>
      </Notice>
      <Button kind="ghost" onTap={() => void Taro.makePhoneCall({ phoneNumber: help.phone })}>
        {`打电话问${help.title} ${help.phone}`}
      </Button>
    </Page>
  )
}
