import type { Problem } from '../intake/problem'
import type { Refusal } from './refusal'
import type { Status } from './state/application'

/** Every way to say no: what is wrong, and what to do about it. */
export const refusals = {
  notFound: (): Refusal => ({ code: 'not-found', message: '没有找到这份申请，请回到“我的申请”重新打开' }),
  exists: (): Refusal => ({ code: 'conflict', message: '这份申请已经建立，请回到“我的申请”打开它' }),
  /** Others wrote first each time we tried. It has had no effect and passes by itself: the same command may come again. */
  busy: (): Refusal => ({ code: 'busy', message: '这份申请正在被别人处理，请稍等片刻再试' }),
  forbidden: (): Refusal => ({ code: 'forbidden', message: '您不能办理这一步，请联系受理窗口' }),
  notOpen: (because = '这项服务现在没有开放，请到窗口办理或稍后再来'): Refusal => ({
    code: 'not-allowed-now',
    message: because,
  }),
  notEditable: (status: Status): Refusal => ({ code: 'not-allowed-now', message: NOT_EDITABLE[status] }),
  /** Nothing personal is taken before (PIPL 13, 14, 29): the phone sends nothing, and what comes all the same is refused. */
  noConsent: (): Refusal => ({
    code: 'consent-needed',
    message: '还没有同意个人信息的处理，内容没有上传。请先逐项阅读告知并勾选同意，再填写',
  }),
  notSubmittable: (status: Status): Refusal => ({ code: 'not-allowed-now', message: NOT_SUBMITTABLE[status] }),
  notWithdrawable: (status: Status): Refusal => ({ code: 'not-allowed-now', message: NOT_WITHDRAWABLE[status] }),
  notDiscardable: (status: Status): Refusal => ({ code: 'not-allowed-now', message: NOT_DISCARDABLE[status] }),
  invitation: (state: 'handed-in' | 'over' | 'expired' | 'taken' | 'changed'): Refusal => ({
    code: `invitation-${state}`,
    message: NOT_INVITED[state],
  }),
  notYours: (): Refusal => ({ code: 'not-yours', message: '这一项不是请您填的，请让申请的家人自己填' }),
  nobodyToInvite: (): Refusal => ({ code: 'bad-request', message: '这份申请不用请这个人填写，请刷新后再看' }),
  noInvitation: (): Refusal => ({
    code: 'not-found',
    message: '没有找到这个邀请，它可能已经换了新的，请让家人再发一次给您',
  }),
  notReviewable: (status: Status): Refusal => ({ code: 'not-allowed-now', message: NOT_REVIEWABLE[status] }),
  oldConsent: (): Refusal => ({ code: 'consent-outdated', message: '告知内容有更新，请重新阅读后再选择' }),
  unknownPaper: (): Refusal => ({ code: 'bad-request', message: '这项服务不需要这份材料，请刷新后按清单上传' }),
  wrongKind: (): Refusal => ({ code: 'bad-request', message: '这份材料的形式不对，请按清单拍照或签名' }),
  incomplete: (problems: readonly Problem[], consents: boolean): Refusal => ({
    code: 'incomplete',
    message: [
      ...(problems.length > 0 ? [`还有 ${problems.length} 处需要补全或修改，请按清单一次改好再提交`] : []),
      ...(consents ? ['请逐项阅读并勾选同意最新的告知内容'] : []),
    ].join('；'),
    problems,
  }),
  duplicate: (): Refusal => ({
    code: 'duplicate',
    message: '这个宝宝已经有一份正在办理的申请，请在“我的申请”里查看，或请另一位家长撤回后再提交',
  }),
  noNumber: ({ label, format }: { readonly label: string; readonly format: string }): Refusal => ({
    code: 'bad-request',
    message: format === 'birth-certificate' ? `请填写${label}：1 个大写字母加 9 位数字` : `请填写${label}`,
  }),
  noPortrait: (title: string): Refusal => ({ code: 'bad-request', message: `这里要传${title}，请重新拍照上传` }),
  sameNumber: (): Refusal => ({ code: 'bad-request', message: '两个编号一样，请对照签发的证件检查' }),
  lapsed: (what: readonly string[]): Refusal => ({
    code: 'lapsed',
    message: `${what.join('；')}。请退回补正，请家里换领后再交`,
  }),
  toConfirm: (what: readonly string[]): Refusal => ({
    code: 'not-confirmed',
    message: `${what.join('、')}是打字写的姓名，还没有当面核实。请见到本人、看过身份证后点“已当面核实”，或退回补正`,
  }),
  notTyped: (): Refusal => ({ code: 'bad-request', message: '这一处不是打字写的姓名，不用当面核实，请刷新后再看' }),
  noCorrections: (): Refusal => ({ code: 'bad-request', message: '退回时请至少写明一处要补正的内容' }),
  toldLate: (count: number): Refusal => ({
    code: 'reason-needed',
    message: `有 ${count} 处上次退回时就是这样，当时没有告知。按一次性告知，这次退回要先选择原因，督办人员会看到`,
  }),
  unknownPlace: (): Refusal => ({
    code: 'bad-request',
    message: '要补正的位置不在这项服务的表单和材料里，请刷新后重选',
  }),
  unknownItem: (): Refusal => ({ code: 'not-found', message: '这份申请没有办理该事项，请核对请求编号' }),
  reportTooEarly: (): Refusal => ({
    code: 'not-allowed-now',
    message: '该事项还没有送到办理部门，请在收到请求后再回报',
  }),
  reportContradicts: (): Refusal => ({
    code: 'not-allowed-now',
    message: '该事项已经办结，不能再退回或改为待缴费；如需更正请联系受理窗口',
  }),
  nothingToDeliver: (): Refusal => ({
    code: 'not-allowed-now',
    message: '该事项没有要领取或邮寄的证件，不用登记',
  }),
  deliverTooEarly: (): Refusal => ({
    code: 'not-allowed-now',
    message: '该事项还没有办结，请在办结后再登记领取或邮寄',
  }),
  deliverOtherwise: (chosen: string): Refusal => ({ code: 'not-allowed-now', message: deliverOtherwise(chosen) }),
  noTracking: (): Refusal => ({ code: 'bad-request', message: '请填写快递公司和快递单号' }),
  noCommitment: (): Refusal => ({ code: 'not-allowed-now', message: '这项服务没有记入诚信信用的规定，请勿登记' }),
  breachTooEarly: (): Refusal => ({
    code: 'not-allowed-now',
    message: '申请还没有受理，核实有出入请退回补正，不登记承诺不实',
  }),
  breachOfWhom: (): Refusal => ({ code: 'bad-request', message: '请选择是谁的承诺不实' }),
  breachOfWhat: (): Refusal => ({ code: 'bad-request', message: '请写明核实到的情况和依据' }),
  noPayment: (): Refusal => ({ code: 'not-allowed-now', message: '该事项不需要群众缴费，请核对后回报' }),
} as const

const deliverOtherwise = (chosen: string): string => {
  if (chosen === 'post') return '申请人选择的是邮寄，请填写快递公司和快递单号'
  if (chosen === 'collect') return '申请人选择的是自己领取，请登记“可领取”'
  return '申请人没有选择领取方式，请先联系申请人'
}

const NOT_EDITABLE: Record<Status, string> = {
  draft: '',
  submitted: '申请已提交，窗口正在核对，不能修改；如要修改请先撤回或等窗口退回',
  returned: '',
  accepted: '申请已受理，不能修改；如信息有误请联系受理窗口',
  completed: '申请已办结，不能修改；如信息有误请到窗口办理更正',
  closed: '申请已撤回，不能修改；如还要办理请新建一份申请',
}

const NOT_SUBMITTABLE: Record<Status, string> = {
  ...NOT_EDITABLE,
  submitted: '申请已经提交，请等待窗口核对，不用再交一次',
  accepted: '申请已经受理，不用再交一次，可以查看办理进度',
  completed: '申请已经办结，不用再交一次',
}

const NOT_WITHDRAWABLE: Record<Status, string> = {
  ...NOT_EDITABLE,
  submitted: '',
  accepted: '申请已受理，部门正在办理，不能撤回；如不再办理请联系受理窗口',
  completed: '申请已办结，不能撤回',
  closed: '申请已经撤回，不用再撤一次',
}

const NOT_DISCARDABLE: Record<Status, string> = {
  draft: '',
  submitted: '申请已提交，不是草稿了；不想办了请在进度页撤回',
  returned: '申请已交到窗口，不是草稿了；不想办了请在进度页撤回',
  accepted: '申请已受理，不能删除；如不再办理请联系受理窗口',
  completed: '申请已办结，不能删除',
  closed: '申请已撤回，到期会自动删除，不用再删',
}

const NOT_INVITED = {
  'handed-in': '申请已经交到窗口，现在不用您填，也不能改；窗口退回时再打开这里看',
  over: '这份申请已经办完或撤回，不用您再填了',
  changed: '要签的内容刚刚改过，请看过新的全文再签',
  expired: '这个邀请已经过期，请让家人再发一次给您',
  taken: '这个邀请已经在另一部手机上打开过，只能在那部手机上用；请让家人重新发给您本人',
} as const

const NOT_REVIEWABLE: Record<Status, string> = {
  draft: '申请还没有提交，不能受理或退回',
  submitted: '',
  returned: '申请已退回，请等申请人改好重新提交',
  accepted: '申请已受理，正在办理；部门退回事项后才能再退回给申请人',
  completed: '申请已办结，不能再受理或退回',
  closed: '申请人已撤回，不能再受理或退回',
}
