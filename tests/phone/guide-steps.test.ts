import type { Answers } from '../../domain/definition/answers'
import { isBlank, textOf } from '../../domain/definition/answers'
import { screeningPath } from '../../domain/definition/fields'
import type { Field, Service } from '../../domain/definition/service'
import { anyFamily } from '../../domain/intake/reason-for-paper'
import { services } from '../../domain/services'
import { chongqingFertilityStatus } from '../../domain/services/chongqing-fertility-status'
import { jiangjinOnlyChild } from '../../domain/services/jiangjin-only-child'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'
import { yiyangBirthRegistration } from '../../domain/services/yiyang-birth-registration'
import { yiyangSocialCard } from '../../domain/services/yiyang-social-card'
import { familyList } from '../../src/pages/guide/list/family-list'
import { carriedOn, type Step, stepsOf } from '../../src/pages/guide/questions/steps'
import { offeredBy } from '../../src/pages/guide/questions/valid-answers'

const TODAY = '2026-11-23'

const passed = (service: Service): Answers => ({
  ...anyFamily(service),
  ...Object.fromEntries(service.screening.map(({ id, excludesOn }) => [screeningPath(id), other(excludesOn)])),
})
const other = (answer: 'yes' | 'no') => (answer === 'yes' ? 'no' : 'yes')

/** What a page asks: `items`, a question's id, or the paths of its fields. */
const asks = (step: Step): string => {
  switch (step.kind) {
    case 'question':
    case 'excluded':
      return `${step.kind} ${step.question.id}`
    case 'applicant':
      return step.field.path
    case 'deciding':
      return step.fields.map(({ path }) => path).join(' ')
    default:
      return step.kind
  }
}

const pages = (service: Service, answers: Answers): readonly string[] =>
  stepsOf(service, { ...passed(service), ...answers }, TODAY)
    .filter(({ kind }) => kind !== 'question')
    .map(asks)

const openIn = (step: Step | undefined, answers: Answers): Field | undefined => {
  const fields = step?.kind === 'applicant' ? [step.field] : step?.kind === 'deciding' ? step.fields : []
  return fields.find(({ path }) => isBlank(answers[path]))
}

describe('the pages of the guide', () => {
  it('ask one question after the other, and the next only when the one before is answered', () => {
    const [first, second] = newbornYuanling.screening
    expect(stepsOf(newbornYuanling, anyFamily(newbornYuanling), TODAY).map(asks)).toEqual([`question ${first?.id}`])
    const answered = {
      ...anyFamily(newbornYuanling),
      [screeningPath(first?.id ?? '')]: other(first?.excludesOn ?? 'no'),
    }
    expect(stepsOf(newbornYuanling, answered, TODAY).map(asks)).toEqual([
      `question ${first?.id}`,
      `question ${second?.id}`,
    ])
  })

  it('end at the answer with which it cannot be done here', () => {
    const [question] = jiangjinOnlyChild.screening
    const answers = { ...passed(jiangjinOnlyChild), [screeningPath(question?.id ?? '')]: question?.excludesOn ?? '' }
    expect(stepsOf(jiangjinOnlyChild, answers, TODAY).map(asks)).toEqual([
      `question ${question?.id}`,
      `excluded ${question?.id}`,
    ])
  })

  it('keep what was answered before the page to which somebody goes back', () => {
    const answers = { applicant: 'mother', 'mother.ethnicity': '01', 'father.ethnicity': '15' }
    expect(pages(newbornYuanling, answers)).toEqual(['items', 'applicant', 'mother.ethnicity father.ethnicity', 'list'])
  })

  it('ask what is to be done only where there is something to choose', () => {
    expect(pages(yiyangBirthRegistration, {})).not.toContain('items')
    expect(pages(yiyangSocialCard, {})[0]).toBe('items')
  })

  it('ask who applies only where a paper depends on it', () => {
    expect(pages(yiyangSocialCard, {})).toEqual(['items', 'applicant'])
    expect(pages(yiyangBirthRegistration, {}).join(' ')).not.toContain('applicant')
  })

  it('ask about a lost child only of a couple that has children', () => {
    const couple = { 'wife.marriage': 'first', 'husband.marriage': 'first' }
    expect(pages(yiyangBirthRegistration, { ...couple, 'children.any': 'no' }).join(' ')).not.toContain('children.lost')
    expect(pages(yiyangBirthRegistration, { ...couple, 'children.any': 'yes' }).join(' ')).toContain('children.lost')
  })

  it.each(services.map((service) => [service.id, service] as const))(
    'of %s lead to a list, whatever is answered first, and nothing asked is left open',
    (_, service) => {
      let answers = passed(service)
      for (let round = 0; round < 30; round++) {
        const steps = stepsOf(service, answers, TODAY)
        const last = steps[steps.length - 1]
        if (last?.kind === 'list') return
        const field = openIn(last, answers)
        if (field === undefined) throw new Error(`${service.id} steps at ${last?.kind}`)
        answers = { ...answers, [field.path]: offeredBy(service, field.path)[0] ?? '' }
      }
      throw new Error(`${service.id} never comes to its list`)
    },
  )
})

describe('what goes along into the application', () => {
  const answers = { ...anyFamily(yiyangBirthRegistration), 'wife.marriage': 'again', 'handler.county': 'yy-taojiang' }

  it('is what was asked, with the county that was picked to be called', () => {
    const carried = carriedOn(yiyangBirthRegistration, stepsOf(yiyangBirthRegistration, answers, TODAY), answers)
    expect(textOf(carried, 'wife.marriage')).toBe('again')
    expect(textOf(carried, 'handler.county')).toBe('yy-taojiang')
  })

  it('is nothing that no page asks', () => {
    const more = { ...answers, 'wife.name': '某某' }
    expect(carriedOn(yiyangBirthRegistration, stepsOf(yiyangBirthRegistration, more, TODAY), more)).not.toHaveProperty([
      'wife.name',
    ])
  })
})

describe('the list of a family', () => {
  const listOf = (service: Service, answers: Answers) => familyList(service, { ...passed(service), ...answers }, TODAY)
  const childless = { 'wife.marriage': 'first', 'husband.marriage': 'first', 'children.any': 'no' }

  it('tells no reason where every family brings the same', () => {
    const { photographed, signed } = listOf(yiyangBirthRegistration, childless)
    expect(photographed.length).toBeGreaterThan(3)
    for (const { reason } of [...photographed, ...signed]) expect(reason).toBeUndefined()
  })

  it('tells why, and that one of several proofs is enough', () => {
    const { photographed } = listOf(yiyangBirthRegistration, { ...childless, 'wife.marriage': 'again' })
    const divorce = photographed.find(({ id }) => id === 'divorce-paper')
    expect(divorce?.reason).toBe('因为有一方是再婚')
    expect(divorce?.detail).toBe('任选一种：离婚协议书、离婚判决书、离婚调解书')
  })

  it('says what becomes of the copies where the document does, and promises none where it does not', () => {
    const registration = listOf(yiyangBirthRegistration, childless)
    expect(registration.photographed.find(({ id }) => id === 'marriage-certificate')?.handling).toContain('复印件1份')
    expect(registration.isWithoutCopies).toBe(false)
    expect(listOf(newbornYuanling, { applicant: 'mother' }).isWithoutCopies).toBe(true)
  })

  it('puts what the staff look up among what nobody prepares', () => {
    const { photographed, comesByItself } = listOf(chongqingFertilityStatus, {})
    expect(photographed).toEqual([])
    expect(comesByItself.map(({ id, how }) => `${id} ${how}`)).toEqual(['fertility-status 工作人员查'])
  })

  it('does not call a portrait an original', () => {
    const photo = listOf(yiyangSocialCard, { applicant: 'self' }).photographed.find(({ id }) => id === 'photo')
    expect(photo).toMatchObject({ how: '传照片', detail: '1 张' })
  })

  it('names what other families bring and this one does not', () => {
    expect(listOf(yiyangBirthRegistration, childless).notAsked).toContain('子女死亡证明')
  })
})
