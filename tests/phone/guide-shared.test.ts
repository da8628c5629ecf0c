import type { Answers } from '../../domain/definition/answers'
import { anyFamily } from '../../domain/intake/reason-for-paper'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { yiyangBirthRegistration } from '../../domain/services/yiyang-birth-registration'
import { yiyangSocialCard } from '../../domain/services/yiyang-social-card'
import { familyList } from '../../src/pages/guide/list/family-list'
import { promisedTo } from '../../src/pages/guide/list/promise'
import { posterOf } from '../../src/pages/guide/sharing/list-picture'
import { beginningOf, cardOf } from '../../src/pages/guide/sharing/share-card'
import { sharedAnswers, sharedUrl } from '../../src/pages/guide/sharing/shared-list'

const TODAY = '2026-11-23'
const AT = '2026-11-23T02:00:00.000Z'

const differing: Answers = {
  ...anyFamily(newbornYuanling),
  applicant: 'delegate',
  'mother.ethnicity': '08',
  'father.ethnicity': '15',
  'mother.name': '某某',
}

const listIn = (url: string | undefined): string => /&list=(.*)$/.exec(url ?? '')?.[1] ?? ''

describe('a shared list', () => {
  it('is the same list for whoever opens it', () => {
    const answers = sharedAnswers(newbornYuanling, listIn(sharedUrl(newbornYuanling, differing, TODAY)), TODAY)
    expect(familyList(newbornYuanling, answers ?? {}, TODAY)).toEqual(familyList(newbornYuanling, differing, TODAY))
  })

  it('tells neither names nor ethnic groups', () => {
    const url = sharedUrl(newbornYuanling, differing, TODAY)
    expect(url).not.toContain('某某')
    expect(url).not.toMatch(/ethnicity~(08|15)/)
  })

  it('is none where it would tell of a family’s life: then the questions are shared', () => {
    const couple = { ...anyFamily(yiyangBirthRegistration), 'wife.marriage': 'again', 'children.any': 'no' }
    expect(sharedUrl(yiyangBirthRegistration, couple, TODAY)).toBeUndefined()
    expect(cardOf(yiyangBirthRegistration, couple, TODAY)).toEqual(beginningOf(yiyangBirthRegistration))
  })

  it('says on its card how many papers it has', () => {
    const answers = { ...anyFamily(yiyangSocialCard), applicant: 'guardian' }
    expect(cardOf(yiyangSocialCard, answers, TODAY).title).toBe('社会保障卡：要准备这 3 样材料')
  })

  it.each(['', 'applicant~nobody', 'x'.repeat(601), 'items~passport!applicant~', '~~!!**'])(
    'is none of ours when the link says %j',
    (list) => {
      expect(sharedAnswers(newbornYuanling, list, TODAY)).toBeUndefined()
    },
  )
})

describe('the list as a picture', () => {
  const linesOf = (answers: Answers) =>
    posterOf({
      service: yiyangBirthRegistration,
      list: familyList(yiyangBirthRegistration, answers, TODAY),
      promised: promisedTo(yiyangBirthRegistration, answers, AT),
      contact: { title: '桃江县咨询电话', phone: '0737-8788842' },
      today: TODAY,
    }).marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

  const answers = { ...anyFamily(yiyangBirthRegistration), 'wife.marriage': 'again', 'children.any': 'no' }

  it('has the papers, the day by the calendar and whom to call', () => {
    const text = linesOf(answers).join('\n')
    expect(text).toContain('□ 结婚证')
    expect(text).toContain('2026年12月1日 周二')
    expect(text).toContain('0737-8788842')
  })

  it('leaves out the reasons: it may hang where others see it', () => {
    expect(linesOf(answers).join('')).not.toContain('因为')
  })
})
