import Taro, { useRouter } from '@tarojs/taro'
import type { ApplicationView } from '../../../../domain/casework/state/view'
import type { Service } from '../../../../domain/definition/service'
import { findService } from '../../../../domain/services'
import { SaveCopy } from '../../../case-view/save-copy'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Heading } from '../../../components/heading'
import { ListRow } from '../../../components/list-row'
import { LoadError } from '../../../components/load-error'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { call } from '../../../store/api'
import { type Query, useQuery } from '../../../store/use-query'
import { DeleteDraft } from './delete-draft'
import { type Access, accessLine, agreedOf, keptOf } from './retention-words'

const TITLE = '保存了什么'

/** One application: what is kept of it, who looked at it, a copy, and the way to be rid of it. */
export default function StoredContentApplication() {
  const { id = '' } = useRouter().params
  const { data: view, error, refetch } = useQuery(() => call('application', 'read', { id }))
  // Here, not where they are drawn: a part that is mounted later is not told that the page is shown.
  const accessLog = useQuery(() => call('application', 'access-log', { id }))
  const service = view === undefined ? undefined : findService(view.service.id, view.service.edition)
  if (view === undefined || service === undefined) {
    return (
      <Page title={TITLE}>
        {error === undefined ? <Skeleton rows={6} /> : <LoadError error={error} again={() => void refetch()} />}
      </Page>
    )
  }
  return (
    <Page
      title={TITLE}
      action={
        <>
          <Button id="to-copy" onTap={() => void Taro.navigateTo({ url: `/pages/kept/copy/index?id=${id}` })}>
            看我填的，拿一份
          </Button>
          <SaveCopy service={service} id={id} />
        </>
      }
    >
      <StoredContent service={service} view={view} />
      <Heading>谁看过、谁收到过</Heading>
      <AccessLog fresh={accessLog} />
      <Leave view={view} />
    </Page>
  )
}

function StoredContent({ service, view }: { readonly service: Service; readonly view: ApplicationView }) {
  const agreed = agreedOf(service, view)
  return (
    <>
      <Heading level={1}>{service.shortName}</Heading>
      <Card kind="rows" label="保存的内容">
        {keptOf(view).map(({ title, note }, index) => (
          <ListRow key={title} first={index === 0} title={title} note={note} />
        ))}
      </Card>
      {agreed.length > 0 && <Heading>您同意过的</Heading>}
      {agreed.length > 0 && (
        <Card kind="rows" label="您同意过的">
          {agreed.map(({ title, note }, index) => (
            <ListRow key={title} first={index === 0} title={title} note={note} />
          ))}
        </Card>
      )}
    </>
  )
}

function AccessLog({
  fresh: { data, error, refetch },
}: {
  readonly fresh: Query<{ readonly accesses: readonly Access[] }>
}) {
  if (data === undefined)
    return error === undefined ? <Skeleton rows={2} /> : <LoadError error={error} again={() => void refetch()} />
  if (data.accesses.length === 0) return <Card>还没有单位看过，也没有部门收到过</Card>
  return (
    <Card kind="rows" label="谁看过">
      {data.accesses.map((access, index) => (
        <ListRow
          key={`${access.at}${access.what}${access.who}`}
          first={index === 0}
          title={access.who}
          note={accessLine(access)}
        />
      ))}
    </Card>
  )
}

/** A draft is deleted here; what was handed in is taken back where its progress is. */
function Leave({ view }: { readonly view: ApplicationView }) {
  if (view.status === 'draft') return <DeleteDraft id={view.id} />
  const open = () => void Taro.navigateTo({ url: `/pages/progress/index?id=${view.id}` })
  const mayWithdraw = view.status === 'submitted' || view.status === 'returned'
  return (
    <Card kind="rows">
      <ListRow
        first
        title={mayWithdraw ? '看进度，或撤回申请' : '看进度'}
        {...(mayWithdraw ? { note: '撤回后就不办了' } : {})}
        onTap={open}
      />
    </Card>
  )
}
