import { defineService, identityCard, issuedBy, parent, photographed, signed } from '../../domain/definition/builders'
import type { Office } from '../../domain/definition/service'
import { delegate } from '../../domain/services/blocks/newborn/delegate'
import { byWhoApplies, theFamily } from '../../domain/services/blocks/newborn/family'
import { ethnicity, household, ofDifferentEthnicity } from '../../domain/services/blocks/newborn/household'
import { insurance } from '../../domain/services/blocks/newborn/insurance'
import { CERTIFICATE, ENROLMENT, EVERY_ITEM, HOUSEHOLD } from '../../domain/services/blocks/newborn/item-ids'
import { fourItems } from '../../domain/services/blocks/newborn/items'
import { byDelegate, matter, notByMother } from '../../domain/services/blocks/newborn/matter'
import { newborns, oneEach, oneOfEachNewborn } from '../../domain/services/blocks/newborn/newborns'
import { papersHome } from '../../domain/services/blocks/newborn/papers-home'
import { screeningIn } from '../../domain/services/blocks/newborn/screening'
import * as texts from '../../domain/services/blocks/newborn/texts'
import { retention } from '../../domain/services/blocks/retention'

export const HOSPITAL = 'cx-people-hospital'

const offices: readonly Office[] = [
  { id: HOSPITAL, kind: 'hospital', name: '辰溪县人民医院（样例）', region: '431223' },
  { id: 'cx-ps-chenyang', kind: 'police-station', name: '辰阳派出所（样例）', region: '431223' },
  { id: 'cx-sc-chenyang', kind: 'service-centre', name: '辰阳镇便民服务中心（样例）', region: '431223' },
]

/** 辰溪县, next to 沅陵: a sample of what a county writes down. It promises two days more. */
export const newbornChenxi = defineService({
  id: 'newborn-chenxi',
  title: '辰溪县新生儿出生“一件事一次办”（样例）',
  shortName: '新生儿出生一件事',
  region: '431223',
  lifeEvent: 'birth',
  edition: { from: '2026-01-01', status: 'active', basis: '样例' },
  timeLimit: { workingDays: 5, excludes: ['postage'], wording: '5个工作日（样例）' },
  screening: screeningIn('辰溪县'),
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
  materials: [
    identityCard('mother', '妈妈', { for: [CERTIFICATE, HOUSEHOLD] }),
    identityCard('father', '爸爸', { for: [CERTIFICATE, HOUSEHOLD] }),
    photographed('household-register', '居民户口簿', {
      for: [CERTIFICATE, HOUSEHOLD],
      parts: { head: '户主页', member: '宝宝随户一方的本人页' },
    }),
    photographed('marriage-certificate', '结婚证', { for: [HOUSEHOLD], parts: { inside: '结婚证内页' } }),
    oneEach(
      issuedBy(CERTIFICATE, 'birth-certificate', '《出生医学证明》', { for: [HOUSEHOLD], parts: { page: '上户联' } }),
    ),
    oneEach(issuedBy(HOUSEHOLD, 'household-page', '新生儿户口登记页', { for: [ENROLMENT], parts: { page: '登记页' } })),
    signed('ethnicity-statement', '确认民族成份申请书', {
      for: [HOUSEHOLD],
      parts: { mother: '妈妈签名', father: '爸爸签名' },
      text: texts.ethnicityStatement,
      when: ofDifferentEthnicity,
    }),
    signed('power-of-attorney', '授权委托书', {
      for: EVERY_ITEM,
      parts: { mother: '妈妈签名', delegate: '受托人签名' },
      text: texts.powerOfAttorney,
      when: notByMother,
    }),
    identityCard('delegate', '受托人', { for: EVERY_ITEM, when: byDelegate }),
    signed('statement', '申请表和承诺', {
      for: EVERY_ITEM,
      parts: { mother: '妈妈签名', father: '爸爸签名' },
      text: texts.applicationForm('辰溪县'),
    }),
  ],
  items: fourItems,
  statement: texts.promise,
  consents: texts.consentsIn('辰溪县'),
  retention,
  uniqueBy: oneOfEachNewborn,
  uniqueFor: 'ever',
  deskBy: ['newborn.hospital'],
  people: theFamily,
  contact: byWhoApplies,
  offices,
  help: { title: '政务服务便民热线', phone: '12345' },
  fee: '办理不收费',
})
