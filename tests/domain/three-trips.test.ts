import type { Answers } from '../../domain/definition/answers'
import type { HandedIn } from '../../domain/intake/materials'
import { prune } from '../../domain/intake/prune'
import { jiangjinBirthCertificate as service } from '../../domain/services/jiangjin-birth-certificate'
import { papersOf } from '../builders/any-application'
import { TODAY } from '../builders/family'
import { anIdNumber } from '../builders/identity'
import { assess, checklist } from '../builders/typed'

/**
 * S002 附件1: 赵先生 went three times to 四牌坊社区 for his wife's certificate; he is registered in another city. First it was
 * the original of his household register, then the network, then the 婚育情况证明.
 */
const family: Answers = {
  'screening.credit': 'no',
  applicant: 'wife',
  'wife.residence': 'local',
  'husband.residence': 'outside',
  'handler.registered': 'jj-sipaifang',
  'wife.name': '江小琴',
  'wife.idNumber': anIdNumber({ sex: 'female', born: '1993-02-03', order: 3, region: '500381' }),
  'wife.registeredAddress': '重庆市江津区几江街道四牌坊12号',
  'wife.livingAddress': '重庆市江津区几江街道四牌坊12号',
  'wife.marriage': 'first',
  'wife.phone': '13800230001',
  'husband.name': '赵大江',
  'husband.idNumber': anIdNumber({ sex: 'male', born: '1991-07-08', order: 5, region: '430922' }),
  'husband.registeredAddress': '湖南省桃江县桃花江镇3组5号',
  'husband.livingAddress': '重庆市江津区几江街道四牌坊12号',
  'husband.marriage': 'first',
  'husband.phone': '13800230002',
  'children.any': 'no',
  'delivery.way': 'collect',
}

const told = (answers: Answers, papers: HandedIn) => assess(service, answers, papers, TODAY)

describe('the husband from another city (S002)', () => {
  it('is told everything before the first visit, from three answers', () => {
    const before = checklist(
      service,
      {
        applicant: 'wife',
        'wife.residence': 'local',
        'husband.residence': 'outside',
        'wife.marriage': 'first',
        'husband.marriage': 'first',
      },
      TODAY,
    )
    expect(before.map(({ material: { title } }) => title)).toEqual([
      '女方身份证',
      '男方身份证',
      '女方户口簿',
      '男方户口簿',
      '结婚证',
      '婚育情况证明',
      '婚育情况承诺书',
      '申请承诺登记表',
    ])
  })

  it('is never sent home for the 婚育情况证明: the staff look it up, he signs a commitment', () => {
    const answers = prune(service, family, TODAY)
    const named = told(answers, {}).map(({ place }) => (place.kind === 'material' ? place.material : ''))
    expect(named).not.toContain('fertility-status')
    expect(named).toContain('commitment')
  })

  it('who comes without his register hears of the register and of everything else at once', () => {
    const { 'register-husband': _left, commitment: _too, ...brought } = papersOf(service, family)
    const first = told(family, brought)
    expect(first.map(({ label }) => label)).toEqual([
      '男方户口簿（户主页）',
      '男方户口簿（本人页）',
      '婚育情况承诺书（女方签名）',
      '婚育情况承诺书（男方签名）',
    ])
    expect(told(family, papersOf(service, family))).toEqual([])
  })

  it('and a couple of whom one was married before hears of the divorce papers with the rest', () => {
    const again = { ...family, 'husband.marriage': 'again' }
    const { 'divorce-certificate': _one, 'divorce-paper': _other, ...brought } = papersOf(service, again)
    expect(told(again, brought).map(({ label }) => label)).toEqual([
      '离婚证内页',
      '离婚协议书、判决书或调解书（离婚协议书、离婚判决书、离婚调解书，一种就行）',
    ])
  })
})
