import { Text } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Service } from '../../../domain/definition/service'
import { contactFor } from '../../../domain/intake/contact-for'
import { findService } from '../../../domain/services'
import { ClosedItems } from '../../case-view/closed-items'
import { closedLines } from '../../case-view/closed-lines'
import { LaneList } from '../../case-view/lane-list'
import { lanesOf } from '../../case-view/lanes'
import { NotifyMe } from '../../case-view/notify-me'
import { useNumbers } from '../../case-view/use-full-numbers'
import { Button } from '../../components/button'
import { LoadError } from '../../components/load-error'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { call } from '../../store/api'
import { clockTime } from '../../store/today'
import { type Query, useQuery } from '../../store/use-query'
import { Contacts } from './contacts'
import { isAllMended } from './mending-now'
import { Papers } from './papers'
import { storyOf } from './story'
import { StoryList } from './story-list'
import { Todo } from './todo'
import { Top } from './top'
import { Withdraw } from './withdraw'
import './index.css'

const EVERY_MS = 4_000

const TOO_OLD = { code: 'too-old', message: '这份申请要用新版小程序看，请在微信里关掉小程序再打开' }

/** One application as its family watches it: until when, what to do, and every department's part. */
export default function Progress() {
  const { id = '' } = useRouter().params
  const query = useQuery(() => call('application', 'read', { id }), EVERY_MS)
  const { data: view, error, refetch } = query
  const service = view === undefined ? undefined : findService(view.service.id, view.service.edition)

  if (view === undefined || service === undefined) {
    return (
      <Page title="办理进度">
        {view !== undefined ? (
          <LoadError error={TOO_OLD} again={() => void refetch()} />
        ) : error === undefined ? (
          <Skeleton rows={6} />
        ) : (
          <LoadError error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  return (
    <Page title="办理进度" action={<MainAction service={service} view={view} />}>
      <Whole service={service} view={view} query={query} />
    </Page>
  )
}

interface WholeProps {
  readonly service: Service
  readonly view: ApplicationView
  readonly query: Query<ApplicationView>
}

function Whole({ service, view, query }: WholeProps) {
  const lanes = lanesOf(service, view)
  const numbers = useNumbers(view.id)
  const isUnderWay = view.status === 'submitted' || view.status === 'returned' || view.status === 'accepted'
  return (
    <>
      {query.error !== undefined && query.readAt !== undefined && (
        <Notice tone="warm">{`网络不太通畅，下面是 ${clockTime(query.readAt)} 的进度，通了会自动更新`}</Notice>
      )}
      {view.breach !== undefined && (
        <Notice tone="warm" title="窗口核实，承诺的内容不实">
          {`${view.breach.reason}。有异议，请带证件到受理窗口说明，或打电话 ${contactFor(service, view.answers).phone}`}
        </Notice>
      )}
      <Todo service={service} view={view} />
      <Top service={service} view={view} lanes={lanes} />
      {lanes.length > 0 && view.status !== 'closed' && <LaneList lanes={lanes} numbers={numbers} />}
      {view.status !== 'closed' && <ClosedItems closed={closedLines(service, view.answers)} />}
      {isUnderWay && <NotifyMe />}
      {view.status !== 'draft' && <Papers view={view} />}
      {view.status !== 'draft' && <Contacts service={service} view={view} />}
      <StoryList steps={storyOf(service, view)} />
      {isUnderWay && <Text className="small page-note">这一页会自动更新，也可以下拉刷新</Text>}
      <Withdraw view={view} onWithdrawn={query.setData} />
    </>
  )
}

function MainAction({ service, view }: { readonly service: Service; readonly view: ApplicationView }) {
  const edit = () => void Taro.navigateTo({ url: `/pages/apply/index?id=${view.id}` })
  if (view.status === 'draft') return <Button onTap={edit}>继续填写</Button>
  if (view.status === 'returned') {
    return <Button onTap={edit}>{isAllMended(service, view) ? '改好了，去重新提交' : '去修改，改好再交'}</Button>
  }
  const { phone } = contactFor(service, view.answers)
  return (
    <Button kind="ghost" onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}>
      {`我有问题，打电话 ${phone}`}
    </Button>
  )
}
