import type { ApplicationView, JournalEntry } from '../../../domain/casework/state/view'
import { departmentName } from '../../../domain/definition/department-name'
import type { Service } from '../../../domain/definition/service'
import { dayAndTime } from '../../case-view/day-and-time'
import { signerOf } from '../../store/papers'

export interface Step {
  readonly key: string
  readonly text: string
  readonly at: string
}

const TOLD: Readonly<Record<string, (entry: JournalEntry, item: string, signer: string) => string>> = {
  started: () => '开始填写',
  saved: () => '保存了填写的内容',
  attached: () => '上传了照片',
  detached: () => '删除了照片或签名',
  signed: () => '完成了签名',
  'signed-elsewhere': (_entry, _item, signer) => `${signer}在自己的手机上签了名`,
  discarded: () => '删除了草稿',
  submitted: () => '提交了申请',
  resubmitted: () => '改好后重新提交',
  withdrawn: () => '撤回了申请',
  accepted: () => '窗口已受理',
  returned: () => '窗口退回，请补正',
  'item-queued': (_entry, item) => `${item}：准备送往部门`,
  'item-sent': (_entry, item) => `${item}：已送达部门`,
  'item-delayed': (entry, item) => `${item}：${departmentName(entry.department)}那边稍有延迟，正在处理`,
  'item-acknowledged': (_entry, item) => `${item}：部门已收到，正在办理`,
  'item-done': (_entry, item) => `${item}：已办好`,
  'item-rejected': (_entry, item) => `${item}：部门没有通过`,
  'payment-due': (_entry, item) => `${item}：可以缴费了`,
  'payment-paid': (_entry, item) => `${item}：已缴费`,
  'item-ready': (_entry, item) => `${item}：可以领取了`,
  'item-posted': (_entry, item) => `${item}：已经寄出`,
  reminded: (_entry, item) => `${item}：提醒您缴费`,
  'commitment-false': () => '窗口核实：承诺的内容不实',
  'credit-recorded': () => '已记入诚信信用',
  overdue: () => '过了承诺的日子，已催办理部门',
  completed: () => '全部办好',
}

/** Everything that happened, the newest first. */
export const storyOf = (service: Service, view: ApplicationView): readonly Step[] =>
  view.journal
    .flatMap((entry, index) => {
      const tell = TOLD[entry.type]
      const item = service.items.find(({ id }) => id === entry.item)?.shortName ?? ''
      const signer = signerOf(service, entry.signature)
      return tell === undefined ? [] : [{ key: `${index}`, text: tell(entry, item, signer), at: dayAndTime(entry.at) }]
    })
    .reverse()
