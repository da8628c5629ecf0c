import { identityCard, photographed } from '../../definition/builders'
import type { Material } from '../../definition/service'
import { isRemarried } from './spouse'

type About = Partial<Pick<Material, 'mistakes' | 'handling' | 'reason' | 'when'>>

const ON_THE_CARD = ['name', 'idNumber', 'registeredAddress'] as const

/** 夫妻双方身份证, two sides each. */
export const identityCardsOfBoth = (items: readonly string[], about: About = {}): readonly Material[] => [
  identityCard('wife', '女方', { for: items, gives: ON_THE_CARD, ...about }),
  identityCard('husband', '男方', { for: items, gives: ON_THE_CARD, ...about }),
]

/** 夫妻双方户口簿; which pages differs between counties. */
export const registersOfBoth = (
  items: readonly string[],
  parts: Readonly<Record<string, string>>,
  about: About = {},
): readonly Material[] => [
  photographed('register-wife', '女方户口簿', { for: items, parts, ...about }),
  photographed('register-husband', '男方户口簿', { for: items, parts, ...about }),
]

export const marriageCertificate = (items: readonly string[], about: About = {}): Material =>
  photographed('marriage-certificate', '结婚证', {
    for: items,
    parts: { inside: '结婚证内页' },
    mistakes: ['没有拍到照片和登记字号'],
    ...about,
  })

/** 江津 asks for it beside the agreement or judgment, 益阳 does not (DOMAIN C-01): kept per service. */
export const divorceCertificate = (items: readonly string[], about: About = {}): Material =>
  photographed('divorce-certificate', '离婚证', {
    for: items,
    parts: { inside: '离婚证内页' },
    when: isRemarried,
    reason: '因为有一方是再婚',
    ...about,
  })

/** 离婚协议书或离婚判决书、调解书: one of them. */
export const divorcePaper = (items: readonly string[], about: About = {}): Material => ({
  ...photographed('divorce-paper', '离婚协议书、判决书或调解书', {
    for: items,
    parts: { agreement: '离婚协议书', judgment: '离婚判决书', mediation: '离婚调解书' },
    when: isRemarried,
    reason: '因为有一方是再婚',
    ...about,
  }),
  oneOf: true,
})
