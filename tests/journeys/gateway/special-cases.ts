import type { Answers } from '../../../domain/definition/answers'
import { TAOJIANG } from '../../../domain/services/offices/yiyang'

/** Of each service a family that is not like most: the answers that make it so. The rest is as it comes. */
export const SPECIAL_CASES: Readonly<Record<string, { readonly title: string; readonly answers: Answers }>> = {
  'newborn-yuanling': {
    title: '双胞胎，由外婆代办，父母民族不同',
    answers: {
      'newborn.count': '2',
      applicant: 'delegate',
      'mother.ethnicity': '01',
      'father.ethnicity': '15',
      held: [],
    },
  },
  'yiyang-birth-registration': {
    title: '女方再婚，已有过世的孩子，宝宝已经出生，由桃江县办',
    answers: {
      'wife.marriage': 'again',
      'children.any': 'yes',
      'children.lost': 'yes',
      'birth.already': 'yes',
      'handler.county': TAOJIANG,
    },
  },
  'yiyang-social-card': { title: '给刚出生的孩子办三件事', answers: { applicant: 'guardian', held: [] } },
  'jiangjin-birth-certificate': {
    title: '男方再婚，户籍在外省',
    answers: {
      applicant: 'wife',
      'wife.residence': 'local',
      'husband.residence': 'outside',
      'husband.marriage': 'again',
    },
  },
  'jiangjin-only-child': {
    title: '女方再婚，由工作单位出具意见',
    answers: { 'wife.marriage': 'again', 'opinion.from': 'employer' },
  },
  'chongqing-fertility-status': {
    title: '市外户籍，已再婚',
    answers: { 'person.residence': 'outside', 'person.marital': 'again' },
  },
}
