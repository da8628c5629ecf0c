import Taro, { useRouter } from '@tarojs/taro'
import { placeLabel, placeUrl } from '../../case-view/problem-place'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { DraftPage } from '../../components/draft-page'
import { ErrorSummary } from '../../components/error-summary'
import { Heading } from '../../components/heading'
import { ListRow } from '../../components/list-row'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { ProgressBar } from '../../components/progress-bar'
import { SavingNote } from '../../components/saving-note'
import type { Draft } from '../../store/draft'
import { useSendingPhotos } from '../../store/photos'
import { correctionsOf } from '../../store/reading'
import { stepsLeft, stepsOf } from '../../store/steps'
import { useDraft, useWhole } from '../../store/use-draft'
import { Awaited } from './awaited'
import { CarriedOver } from './carried-over'
import { People } from './people'
import { PhotosFirst } from './photos-first'

const checkUrl = ({ id }: Draft) => `/pages/apply/check/index?id=${id}`
const go = (url: string) => void Taro.navigateTo({ url })

/** The task list: how much is left, where each step stands, and the next one. */
export default function ApplyPage() {
  const { id = '' } = useRouter().params
  return (
    <DraftPage title="办理事项" opened={useDraft(id, false)}>
      {(draft) => <Tasks draft={draft} />}
    </DraftPage>
  )
}

function Tasks({ draft }: { readonly draft: Draft }) {
  const { saving } = useWhole(draft)
  useSendingPhotos(draft)
  const steps = stepsOf(draft)
  const left = stepsLeft(steps)
  const next = steps.find(({ state }) => state === 'warm') ?? steps.find(({ state }) => state === 'now')
  const corrections = correctionsOf(draft)
  const isBegun = steps.some(({ state }) => state === 'done')

  return (
    <Page
      title={draft.service?.shortName ?? '办理事项'}
      action={
        next !== undefined && (
          <Button id="next-step" onTap={() => go(draft.isSubmitting ? checkUrl(draft) : next.url)}>
            {draft.isSubmitting
              ? '看提交情况'
              : next.id === 'check'
                ? '检查并提交'
                : `${isBegun ? '接着办' : '开始'}：${next.title}`}
          </Button>
        )
      }
    >
      <Heading level={1} aside={<SavingNote draft={draft} />}>
        {left === 1 ? '只差检查提交' : `还差 ${left} 步`}
      </Heading>
      <ProgressBar value={(steps.length - left) / steps.length} label={`共 ${steps.length} 步，还差 ${left} 步`} />
      {saving.state === 'refused' && (
        <Notice tone="bad" title="刚才的修改没有保存">
          {saving.message}
        </Notice>
      )}
      {draft.isSubmitting && <Notice title="已经点了提交">存在手机上，有网后自动送到窗口，不用再填、不用再交。</Notice>}
      {draft.view?.status === 'returned' && corrections.length === 0 && (
        <Notice tone="good" title="窗口要您改的都改过了">
          检查一遍，就可以重新提交。
        </Notice>
      )}
      <ErrorSummary
        title={`窗口请您改 ${corrections.length} 处，一次改好再提交`}
        problems={corrections.map(({ place, message }, at) => ({
          key: `${at}`,
          text: `${placeLabel(draft.service, place)}：${message}`,
          onTap: () => go(placeUrl(draft, place)),
        }))}
      />
      <Awaited draft={draft} />
      <CarriedOver draft={draft} />
      <PhotosFirst draft={draft} onForm={() => next !== undefined && go(next.url)} />
      <People draft={draft} />
      <Card kind="rows">
        {steps.map(({ id, title, note, state, url }, at) => (
          <ListRow
            key={id}
            id={`step-${id}`}
            first={at === 0}
            title={title}
            note={note}
            tone={state === 'warm' ? 'warm' : 'plain'}
            quiet={state === 'todo'}
            dot={{ state, step: at + 1 }}
            said={SAID[state]}
            onTap={() => go(url)}
          />
        ))}
      </Card>
    </Page>
  )
}

const SAID = { done: '已完成', now: '接下来办', todo: '未完成', warm: '有要改的地方' } as const
