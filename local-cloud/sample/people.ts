/** Who one can be on this machine. Sample people: synthetic, with ID numbers whose check digits are right. */
export interface SamplePerson {
  readonly openid: string
  readonly title: string
  readonly about: string
  /** Where the phone opens, behind the address of the h5 app. */
  readonly opens: string
}

const HOME = '#/pages/home/index'

export const HOSPITAL = 'yl-people-hospital'

export const samplePeople: readonly SamplePerson[] = [
  { openid: 'oSampleMother', title: '妈妈', about: '在病房里，用自己的手机给宝宝办证', opens: HOME },
  { openid: 'oSampleFather', title: '爸爸', about: '受妈妈委托来办，或者只签自己的名字', opens: HOME },
  { openid: 'oSampleGrandmother', title: '外婆', about: '受妈妈委托来办，需要授权委托书', opens: HOME },
  { openid: 'oSampleClerk', title: '医院窗口', about: '核对申请，受理或一次退回全部问题', opens: '#/desk/queue/index' },
]

/** What the `staff` collection holds at the start. */
export const sampleStaff: readonly object[] = [{ _id: 'oSampleClerk', role: 'clerk', desk: HOSPITAL, name: '样例窗口' }]
