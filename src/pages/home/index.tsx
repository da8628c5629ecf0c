import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { services } from '../../../domain/services'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { ListRow } from '../../components/list-row'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { spoken } from '../../platform/semantics'
import { Tappable } from '../../platform/tappable'
import { call } from '../../store/api'
import { useLargeType } from '../../store/large-type'
import { Trouble } from '../progress/trouble'
import { useFresh } from '../progress/use-fresh'
import { ApplicationCard } from './application-card'
import { placeName } from './place-name'
import './index.css'

/** Where everything begins: what is under way and what it asks next, then what can be done here. */
export default function Home() {
  const [isLarge, toggleLarge] = useLargeType()
  return (
    <Page title="生育一件事" back={false}>
      <View className="home-top">
        <View className="home-place">{placeName()}</View>
        <Tappable role="switch" checked={isLarge} label="长辈版，字大一些" className="home-large" onTap={toggleLarge}>
          {isLarge ? '标准版' : '长辈版（字大）'}
        </Tappable>
      </View>
      <View className="home-title" {...spoken({ role: 'heading', label: '宝宝出生的事，在这里一次办好' })} {...LEVEL}>
        <View>宝宝出生的事，</View>
        <View>在这里一次办好</View>
      </View>
      <Mine />
      <View className="home-label">可以办的事</View>
      <Offered />
      <Button kind="plain" onTap={() => void Taro.navigateTo({ url: '/desk/queue/index' })}>
        我是窗口工作人员
      </Button>
    </Page>
  )
}

const LEVEL = { 'aria-level': '2' }

function Mine() {
  const { data, error, again } = useFresh(() => call('application', 'list', {}))
  if (data === undefined) return error === undefined ? <Skeleton rows={3} /> : <Trouble error={error} again={again} />
  const isOver = ({ status }: { readonly status: string }) => status === 'completed' || status === 'closed'
  const live = data.applications.filter((application) => !isOver(application))
  const past = data.applications.filter(isOver)
  return (
    <>
      {error !== undefined && <Notice tone="warm">{error.message}</Notice>}
      {data.applications.length === 0 && (
        <Card>
          <Empty title="您还没有申请" note="先花两分钟回答几个问题，我们一次告诉您要准备什么" />
        </Card>
      )}
      {live.map((application) => (
        <ApplicationCard key={application.id} application={application} />
      ))}
      {past.length > 0 && <View className="home-label">办过的事</View>}
      {past.map((application) => (
        <ApplicationCard key={application.id} application={application} />
      ))}
    </>
  )
}

function Offered() {
  return (
    <Card kind="rows">
      {services
        .filter(({ edition }) => edition.status === 'active')
        .map((service, index) => (
          <ListRow
            key={service.id}
            first={index === 0}
            title={service.title}
            note={`${service.items.map(({ shortName }) => shortName).join('、')}，填一次表`}
            onTap={() => void Taro.navigateTo({ url: `/pages/guide/index?service=${service.id}` })}
          />
        ))}
    </Card>
  )
}
