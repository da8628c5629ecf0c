import {
  byParticipants,
  defineService,
  fromHospital,
  identityCard,
  issuedBy,
  parent,
  photographed,
  signed,
  withPageRead,
} from '../definition/builders'
import { consentsOfParticipants } from './blocks/consents'
import { delegate } from './blocks/newborn/delegate'
import { byWhoApplies, participants, theFamily } from './blocks/newborn/family'
import { ethnicity, household, ofDifferentEthnicity } from './blocks/newborn/household'
import { insurance } from './blocks/newborn/insurance'
import { CERTIFICATE, ENROLMENT, EVERY_ITEM, HOUSEHOLD } from './blocks/newborn/item-ids'
import { fourItems } from './blocks/newborn/items'
import { byDelegate, matter, notByMother } from './blocks/newborn/matter'
import { newborns, oneEach, oneOfEachNewborn } from './blocks/newborn/newborns'
import { papersHome } from './blocks/newborn/papers-home'
import { screeningIn } from './blocks/newborn/screening'
import {
  applicationForm,
  consentsIn,
  coveredByParents,
  ethnicityStatement,
  powerOfAttorney,
  promise,
} from './blocks/newborn/texts'
import { retention } from './blocks/retention'
import { officesOfYuanling } from './offices/yuanling'

const ON_PARENTS_CARD = ['name', 'idNumber', 'ethnicity', 'registeredAddress', 'idValidity'] as const

/** 沅陵县新生儿出生“一件事一次办” (S004, 沅审改办〔2022〕6号) */
export const newbornYuanling = defineService({
  id: 'newborn-yuanling',
  title: '沅陵县新生儿出生“一件事一次办”',
  shortName: '新生儿出生一件事',
  region: '431222',
  lifeEvent: 'birth',
  edition: { from: '2022-10-10', status: 'active', basis: '沅审改办〔2022〕6号' },
  timeLimit: {
    workingDays: 3,
    asARule: true,
    excludes: ['postage'],
    wording: '原则上不超过3个工作日（邮寄时间除外）',
  },

  screening: screeningIn('沅陵县'),

  // 附件1, in its order, with what 附件3 and 附件4 ask in addition.
  form: [
    matter(),
    ...newborns(),
    parent('mother', '妈妈'),
    parent('father', '爸爸'),
    household(),
    ethnicity(),
    insurance(),
    delegate(),
    papersHome(),
  ],

  // S004 §四, and no paper beyond it. What one item yields goes on to the next by itself.
  materials: [
    identityCard('mother', '妈妈', { for: [CERTIFICATE, HOUSEHOLD], gives: ON_PARENTS_CARD }),
    identityCard('father', '爸爸', { for: [CERTIFICATE, HOUSEHOLD], gives: ON_PARENTS_CARD }),
    byParticipants(
      { head: 'head' },
      withPageRead(
        photographed('household-register', '居民户口簿', {
          for: [CERTIFICATE, HOUSEHOLD],
          parts: { head: '户主页', member: '宝宝随户一方的本人页', 'other?': '另一方的本人页' },
          mistakes: ['只拍了本人页，没有拍户主页', '拍的不是宝宝要随户的那一本'],
          broughtBy: '宝宝要随户的那一家',
        }),
        'head',
        { name: 'household.headName', idNumber: 'household.headIdNumber' },
      ),
    ),
    // S004 lists it under household registration, the flow chart at the first step: one visit, so at the beginning (C-09).
    photographed('marriage-certificate', '结婚证', {
      for: [HOUSEHOLD],
      parts: { inside: '结婚证内页' },
      mistakes: ['没有拍到照片和登记字号'],
      broughtBy: '妈妈或爸爸',
    }),
    fromHospital('birth-record', '新生儿出生医学记录', { for: [CERTIFICATE] }),
    oneEach(
      issuedBy(CERTIFICATE, 'birth-certificate', '《出生医学证明》', {
        for: [HOUSEHOLD],
        parts: { page: '《出生医学证明》正页和上户联' },
        mistakes: ['上户联已经裁下'],
      }),
    ),
    oneEach(
      issuedBy(HOUSEHOLD, 'household-page', '新生儿户口登记页', {
        for: [ENROLMENT],
        parts: { page: '宝宝的户口登记页' },
      }),
    ),
    signed('ethnicity-statement', '确认民族成份申请书', {
      for: [HOUSEHOLD],
      parts: { mother: '妈妈签名', father: '爸爸签名' },
      text: ethnicityStatement,
      when: ofDifferentEthnicity,
      reason: '因为父母民族不同',
    }),
    signed('power-of-attorney', '授权委托书', {
      for: EVERY_ITEM,
      parts: { mother: '妈妈签名', delegate: '受托人签名' },
      text: powerOfAttorney,
      when: notByMother,
      reason: '因为不是妈妈本人申请',
    }),
    identityCard('delegate', '受托人', {
      for: EVERY_ITEM,
      when: byDelegate,
      reason: '因为由受托人申请',
      gives: ['name', 'idNumber', 'idValidity'],
    }),
    signed('statement', '申请表和承诺', {
      for: EVERY_ITEM,
      parts: { mother: '妈妈签名', father: '爸爸签名' },
      text: applicationForm('沅陵县'),
      covers: coveredByParents,
    }),
  ],

  items: fourItems,

  statement: promise,
  consents: consentsIn('沅陵县'),
  participants,
  participantConsents: consentsOfParticipants('沅陵县新生儿出生“一件事”'),
  retention,
  uniqueBy: oneOfEachNewborn,
  uniqueFor: 'ever',
  deskBy: ['newborn.hospital'],
  people: theFamily,
  contact: byWhoApplies,
  offices: officesOfYuanling,
  help: { title: '政务服务便民热线', phone: '12345' },
  // S004 names no fee for the papers, and no amount of the insurance.
  fee: '办理不收费；医保费按当年标准，由您直接缴给税务部门',
})
