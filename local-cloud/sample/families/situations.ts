/** How far families have come, each with a newborn of this name and a phone of its own. */
export const SITUATIONS = {
  nobody: '还没有申请的人',
  begun: '周一诺',
  filling: '周清和',
  mistaken: '周知远',
  ready: '周若溪',
  submitted: '周景行',
  returned: '周云舒',
  resubmitted: '周听雨',
  due: '周以宁',
  completed: '周嘉木',
  rejected: '周明澈',
  withdrawn: '周书言',
  delayed: '周安澜',
  accepted: '周子衿',
  stuck: '周望舒',
} as const

export type Situation = keyof typeof SITUATIONS

/** As the start page calls them. */
export const SITUATION_TITLES: Readonly<Record<Situation, string>> = {
  nobody: '还没有开始',
  begun: '刚刚开始',
  filling: '填了一半，拍了三张',
  mistaken: '填错了几处',
  ready: '可以提交了',
  submitted: '等窗口核对',
  returned: '退回补正',
  resubmitted: '改好又交了',
  due: '等缴费',
  completed: '全部办好',
  rejected: '公安没有办成',
  withdrawn: '已经撤回',
  delayed: '公安系统停机，稍有延迟',
  accepted: '公安正在办',
  stuck: '没有送到公安',
}

export const phoneOf = (situation: string): string => `oIn-${situation}`

/** Whose phone it is, and the application on it; `nobody` has none. */
export interface Family {
  readonly openid: string
  readonly id: string
}
