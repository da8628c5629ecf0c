import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { LateReason } from '../../../domain/casework/late-reasons'
import { sinceReturn } from '../../../domain/casework/since-return'
import type { Correction } from '../../../domain/casework/state/application'
import { notToldBefore } from '../../../domain/casework/state/last-return'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Service } from '../../../domain/definition/service'
import { findService } from '../../../domain/services'
import { numberOf } from '../../case-view/case-number'
import { ClosedItems } from '../../case-view/closed-items'
import { closedLines } from '../../case-view/closed-lines'
import { dayAndTime } from '../../case-view/day-and-time'
import { LaneList } from '../../case-view/lane-list'
import { lanesOf } from '../../case-view/lanes'
import { Chip } from '../../components/chip'
import { Heading } from '../../components/heading'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { focusHeading } from '../../platform/page/focus'
import { Enlarged } from '../../platform/pictures/enlarged'
import { call } from '../../store/api'
import { today } from '../../store/today'
import { useQuery } from '../../store/use-query'
import { NoDesk } from '../no-desk'
import { AnswersBySection } from './answers-by-section'
import { Breach } from './breach'
import { Checked } from './checked'
import { CorrectionNotice } from './correction-notice'
import { Decision } from './decision'
import { Deliver } from './deliver'
import { Late } from './late'
import { useMarks } from './marks'
import { Pictures } from './pictures'
import { ScreeningAnswers } from './screening-answers'
import { SecondLook } from './second-look'
import type { PictureLinks, ShownPart } from './shown-parts'
import { TypedNames } from './typed-names'
import './index.css'

/** One case: what the family says beside what it shows; then accepted, or sent back with everything that is wrong. */
export default function DeskCase() {
  const { id = '' } = useRouter().params
  const { data, error, refetch } = useQuery(() => call('desk', 'read', { id }))
  const [decided, setDecided] = useState<ApplicationView>()
  const service = data === undefined ? undefined : findService(data.service.id, data.service.edition)

  if (data === undefined || service === undefined) {
    return (
      <Page title="核对申请" wide>
        {error === undefined ? <Skeleton rows={8} /> : <NoDesk error={error} again={() => void refetch()} />}
      </Page>
    )
  }
  // What the desk has just decided is newer than what was read, unless somebody went on with it since.
  const view = decided !== undefined && decided.revision > data.revision ? decided : data
  return (
    <Case
      service={service}
      view={view}
      pictures={data}
      marked={data.marks}
      isNew={decided === view}
      onDecided={setDecided}
    />
  )
}

interface CaseProps {
  readonly service: Service
  readonly view: ApplicationView
  readonly pictures: PictureLinks
  /** What this clerk had marked before. */
  readonly marked: readonly Correction[]
  readonly isNew: boolean
  readonly onDecided: (view: ApplicationView) => void
}

function Case({ service, view, pictures, marked, isNew, onDecided }: CaseProps) {
  const marks = useMarks(view.id, marked)
  const [reason, setReason] = useState<LateReason>()
  const mayReturn = view.status === 'submitted' || (view.status === 'accepted' && view.flags.includes('rejected'))
  const shown = mayReturn ? { marks } : {}
  const late = notToldBefore(view, marks.corrections)
  const since = mayReturn ? sinceReturn(service, view, today()) : undefined
  const [enlarged, setEnlarged] = useState<ShownPart>()
  const decide = (decided: ApplicationView) => {
    onDecided(decided)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    focusHeading()
  }
  return (
    <Page
      title="核对申请"
      wide
      action={
        mayReturn && (
          <Decision
            service={service}
            view={view}
            marks={marks}
            late={{ count: late.length, reason }}
            onDecided={decide}
          />
        )
      }
    >
      <Heading
        level={1}
        aside={<Chip tone={view.status === 'submitted' ? 'good' : 'mute'}>{STATUS[view.status]}</Chip>}
      >
        {service.title}
      </Heading>
      <View className="secondary">{`编号 ${numberOf(view)} · ${dayAndTime(view.updatedAt)} 更新`}</View>
      {isNew && isDelivered(view) && <Notice tone="good">已登记，申请人会收到通知</Notice>}
      {isNew && view.status === 'accepted' && !isDelivered(view) && (
        <Notice tone="good" title="已受理">
          各部门会按顺序办理，进度在下面
        </Notice>
      )}
      {isNew && view.status === 'returned' && (
        <Notice tone="good" title="已退回">
          申请人会收到通知，看到下面这份完整的清单
        </Notice>
      )}
      <View className="columns">
        <View className="case-column">
          {mayReturn && view.status === 'accepted' && marks.corrections.length === 0 && (
            <Notice tone="warm" title="部门没有通过">
              请看部门的说明，把要改的地方勾上“有问题”，一次退回给申请人
            </Notice>
          )}
          {view.status === 'returned' && (
            <CorrectionNotice
              title={`已一次告知 ${view.corrections.length} 处`}
              service={service}
              corrections={view.corrections}
            />
          )}
          {since !== undefined && <SecondLook service={service} since={since} links={pictures.links} />}
          <TypedNames service={service} view={view} onConfirmed={onDecided} />
          <Deliver service={service} view={view} onDelivered={decide} />
          {(view.status === 'accepted' || view.status === 'completed') && <LaneList lanes={lanesOf(service, view)} />}
          <ClosedItems closed={closedLines(service, view.answers)} title="不在这里办的事项，已告知申请人" />
          <Checked service={service} view={view} />
          <AnswersBySection service={service} view={view} {...shown} />
          <ScreeningAnswers service={service} view={view} {...shown} />
          <Breach service={service} view={view} onDecided={decide} />
          {mayReturn && marks.corrections.length > 0 && (
            <CorrectionNotice
              title={`告知单：${marks.corrections.length} 处，一次说全`}
              service={service}
              corrections={marks.corrections}
              savingState={marks.savingState}
            />
          )}
          {mayReturn && late.length > 0 && <Late service={service} late={late} reason={reason} onPick={setReason} />}
        </View>
        <View className="case-column case-pictures">
          <Pictures service={service} view={view} pictures={pictures} onEnlarge={setEnlarged} {...shown} />
        </View>
      </View>
      {enlarged?.picture !== undefined && (
        <Enlarged src={enlarged.picture} label={enlarged.label} onClose={() => setEnlarged(undefined)} />
      )}
    </Page>
  )
}

const isDelivered = ({ deliveries }: ApplicationView): boolean => Object.keys(deliveries).length > 0

const STATUS = {
  draft: '没有提交',
  submitted: '待核对',
  returned: '已退回，等申请人补正',
  accepted: '已受理',
  completed: '已办结',
  closed: '已撤回',
} as const
