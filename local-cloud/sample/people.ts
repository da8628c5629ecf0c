/** Who one can be on this machine. Sample people: synthetic, with ID numbers whose check digits are right. */
export interface SamplePerson {
  readonly openid: string
  readonly title: string
  readonly about: string
  /** Where the phone opens, behind the address of the h5 app. */
  readonly opens: string
}

const HOME = '#/pages/home/index'

const HOSPITAL = 'yl-people-hospital'

const QUEUE = '#/desk/queue/index'

export const samplePeople: readonly SamplePerson[] = [
  { openid: 'oSampleMother', title: '妈妈', about: '在病房里，用自己的手机给宝宝办证', opens: HOME },
  { openid: 'oSampleFather', title: '爸爸', about: '受妈妈委托来办，或者只签自己的名字', opens: HOME },
  { openid: 'oSampleGrandmother', title: '外婆', about: '受妈妈委托来办，需要授权委托书', opens: HOME },
  {
    openid: 'oSampleClerk',
    title: '医院窗口',
    about: '沅陵县人民医院：核对申请，受理或一次退回全部问题',
    opens: QUEUE,
  },
  { openid: 'oSampleWindow', title: '跨域通办窗口', about: '益阳市赫山区：替任何一个区县收件', opens: QUEUE },
  { openid: 'oSampleVillage', title: '村社区', about: '江津区四牌坊社区：当场办生育服务证', opens: QUEUE },
  { openid: 'oSampleTown', title: '镇街', about: '江津区几江街道：当场办光荣证', opens: QUEUE },
]

/** The desks of the sample clerks, by openid. */
export const SAMPLE_DESKS = {
  oSampleClerk: HOSPITAL,
  oSampleWindow: 'yy-heshan-window',
  oSampleVillage: 'jj-sipaifang',
  oSampleTown: 'jj-500116001',
} as const

/** What the `staff` collection holds at the start. */
export const sampleStaff: readonly object[] = Object.entries(SAMPLE_DESKS).map(([openid, desk]) => ({
  _id: openid,
  role: 'clerk',
  desk,
  name: '样例窗口',
}))
