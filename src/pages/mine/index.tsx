import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { findService } from '../../../domain/services'
import { dayAndTime } from '../../case-view/day-and-time'
import { nextStepOf } from '../../case-view/next-step'
import { WaitingLink } from '../../case-view/waiting-link'
import { Card } from '../../components/card'
import { Chip } from '../../components/chip'
import { Empty } from '../../components/empty'
import { ListRow } from '../../components/list-row'
import { LoadError } from '../../components/load-error'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { hasPrivacyContract, openPrivacyContract } from '../../platform/page/privacy'
import { call } from '../../store/api'
import { today } from '../../store/today'
import { useQuery } from '../../store/use-query'
import { ThisPhone } from './this-phone'

/** Everything that is kept of a person here, application by application. */
export default function Mine() {
  const { data, error, refetch } = useQuery(() => call('application', 'list', {}))
  return (
    <Page title="我的材料">
      <View className="secondary">您填的、拍的、签的，都在这里。可以看、可以拿一份、可以删。</View>
      {data === undefined && error === undefined && <Skeleton rows={4} />}
      {data === undefined && error !== undefined && <LoadError error={error} again={() => void refetch()} />}
      {data !== undefined && error !== undefined && <Notice tone="warm">{error.message}</Notice>}
      {data?.applications.length === 0 && (
        <Card>
          <Empty title="没有保存您的材料" note="开始申请后，填的内容会保存在这里" />
        </Card>
      )}
      {data !== undefined && data.applications.length > 0 && (
        <Card kind="rows" label="我的申请">
          {data.applications.map((application, index) => {
            const service = findService(application.service.id, application.service.edition)
            const { chip, tone } = nextStepOf(service, application, today())
            return (
              <ListRow
                key={application.id}
                id={`kept-${application.id}`}
                first={index === 0}
                title={service?.shortName ?? '这项服务'}
                note={`${dayAndTime(application.updatedAt)} 更新`}
                aside={<Chip tone={tone}>{chip}</Chip>}
                onTap={() => void Taro.navigateTo({ url: `/pages/mine/application/index?id=${application.id}` })}
              />
            )
          })}
        </Card>
      )}
      {hasPrivacyContract && (
        <Card kind="rows">
          <ListRow first title="用户隐私保护指引" note="我们收集什么、为了什么" onTap={openPrivacyContract} />
        </Card>
      )}
      <WaitingLink />
      <ThisPhone />
    </Page>
  )
}
