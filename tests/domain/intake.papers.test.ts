import { fieldAt } from '../../domain/definition/fields'
import { fillDerived } from '../../domain/intake/derived'
import { display, displayAt } from '../../domain/intake/display'
import { prune } from '../../domain/intake/prune'
import { screen } from '../../domain/intake/screen'
import { isTooShort, isWellFormed } from '../../domain/intake/signature'
import { signedText, textHash } from '../../domain/intake/signed-text'
import { plannedItems, requiredItems } from '../../domain/plan/required-items'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { sha256 } from '../../domain/standards/sha256'
import { A_SIGNATURE, aNewborn, type Family, TODAY } from '../builders/family'
import { checklist, visibleSections } from '../builders/typed'

const materialAt = (id: string) => {
  const found = service.materials.find((material) => material.id === id)
  if (found === undefined) throw new Error(`no material ${id}`)
  return found
}

const papersOf = (family: Family) => checklist(service, family.answers(), TODAY)

describe('the items of a family', () => {
  it.each([
    [
      ['insurance-payment'],
      [],
      ['birth-certificate', 'household-registration', 'insurance-enrolment', 'insurance-payment'],
    ],
    [['household-registration'], [], ['birth-certificate', 'household-registration']],
    [['household-registration'], ['birth-certificate'], ['household-registration']],
    [['birth-certificate', 'insurance-enrolment'], ['household-registration'], ['insurance-enrolment']],
    [['birth-certificate'], ['birth-certificate'], []],
    [['passport'], [], []],
  ])('%j chosen and %j held are %j', (items, held, required) => {
    expect(requiredItems(service, { items, held })).toEqual(required)
  })

  it('are shown in order, those it has among them', () => {
    const planned = plannedItems(service, { items: ['insurance-enrolment'], held: ['birth-certificate'] })
    expect(planned.map(({ item, state }) => `${item.id}: ${state}`)).toEqual([
      'birth-certificate: held',
      'household-registration: required',
      'insurance-enrolment: required',
    ])
  })
})

describe('the checklist', () => {
  it('of the simplest family has what S004 §四 lists, and nothing else', () => {
    expect(papersOf(aNewborn()).map(({ material }) => `${material.id}: ${material.source}`)).toEqual([
      'identity-mother: photo',
      'identity-father: photo',
      'household-register: photo',
      'marriage-certificate: photo',
      'birth-record: hospital',
      'birth-certificate: issued',
      'household-page: issued',
      'statement: signed',
    ])
  })

  it('tells the reason beside a paper', () => {
    const papers = papersOf(aNewborn().withParentsOfDifferentEthnicity().appliedForByGrandmother())
    const reason = (id: string) => papers.find(({ material }) => material.id === id)?.reason
    expect(reason('ethnicity-statement')).toBe('因为父母民族不同')
    expect(reason('power-of-attorney')).toBe('因为不是妈妈本人申请')
  })

  it('tells no reason beside a paper that everybody brings', () => {
    for (const { reason } of papersOf(aNewborn())) expect(reason).toBeUndefined()
  })

  it('tells a family why it photographs what others get by themselves', () => {
    const papers = papersOf(aNewborn().holding('birth-certificate'))
    const certificate = papers.find(({ material }) => material.id === 'birth-certificate')
    expect(certificate?.reason).toBe('因为已经办好出生医学证明')
  })

  it('asks a family for the certificate it already has, and not for the hospital’s record', () => {
    const papers = papersOf(aNewborn().holding('birth-certificate'))
    expect(papers.map(({ material }) => material.id)).not.toContain('birth-record')
    const certificate = papers.find(({ material }) => material.id === 'birth-certificate')
    expect(certificate).toMatchObject({ material: { source: 'photo' }, parts: [{ id: 'page' }] })
  })

  it('asks nothing of a father’s delegation but the power of attorney', () => {
    const papers = papersOf(aNewborn().appliedForByFather()).map(({ material }) => material.id)
    expect(papers).toContain('power-of-attorney')
    expect(papers).not.toContain('identity-delegate')
  })
})

describe('the form', () => {
  const sectionsOf = (family: Family) => visibleSections(service, family.answers(), TODAY).map(({ id }) => id)

  it('has only the sections that concern the family', () => {
    expect(sectionsOf(aNewborn().seeking('birth-certificate'))).toEqual([
      'matter',
      'newborn',
      'mother',
      'father',
      'delivery',
    ])
    expect(sectionsOf(aNewborn().withParentsOfDifferentEthnicity().appliedForByGrandmother())).toEqual([
      'matter',
      'newborn',
      'mother',
      'father',
      'household',
      'ethnicity',
      'insurance',
      'delegate',
      'delivery',
    ])
  })

  it('offers a girl no relation of a boy', () => {
    const relationsTo = (head: string) => {
      const answers = aNewborn().with({ 'household.head': head }).answers()
      const household = visibleSections(service, answers, TODAY).find(({ id }) => id === 'household')
      const relation = household?.fields.find(({ path }) => path === 'household.relation')
      return relation?.options?.map(({ label }) => label)
    }
    expect(relationsTo('mother')).toEqual(['女儿'])
    expect(relationsTo('grandfather')).toEqual(['孙女'])
    expect(relationsTo('maternal-grandmother')).toEqual(['外孙女'])
    expect(relationsTo('other')).toEqual(['曾孙女（重孙女）', '侄女', '外甥女', '其他'])
  })

  it('brings the earlier items along when a later one is chosen', () => {
    const answers = prune(service, { items: ['household-registration'] }, TODAY)
    expect(answers.items).toEqual(['birth-certificate', 'household-registration'])
  })
})

describe('what is derived', () => {
  it('is never stored and never believed', () => {
    const forged = aNewborn().with({ 'mother.age': '17', 'household.ethnicity': '56' })
    expect(forged.answers()).toEqual(aNewborn().answers())
  })

  it('is read off the other answers', () => {
    const filled = fillDerived(service, aNewborn().withParentsOfDifferentEthnicity().answers(), TODAY)
    expect(filled).toMatchObject({
      'mother.age': '31',
      'father.age': '43',
      'household.ethnicity': '15',
      'ethnicity.count': '2',
    })
    expect(fillDerived(service, aNewborn().answers(), TODAY)).toMatchObject({ 'household.ethnicity': '01' })
  })

  it('is absent while its source is', () => {
    const filled = fillDerived(service, aNewborn().without('mother.idNumber').answers(), TODAY)
    expect(filled).not.toHaveProperty(['mother.age'])
  })
})

describe('the newborn in the statement of ethnicity', () => {
  it('is in the first line without being typed, once', () => {
    const typedAgain = aNewborn()
      .withParentsOfDifferentEthnicity()
      .with({ 'ethnicity.children': [{ name: '林小满', sex: 'male', birthDate: '2020-01-01' }] })
    expect(typedAgain.answers()['ethnicity.children']).toEqual([
      { name: '林小满', sex: 'female', birthDate: '2026-11-20', of: 'newborn.name' },
    ])
  })

  it('follows the newborn who is given another name, and leaves no ghost behind', () => {
    const before = aNewborn().withParentsOfDifferentEthnicity().answers()
    const renamed = prune(service, { ...before, 'newborn.name': '林晓月' }, TODAY)
    expect(renamed['ethnicity.children']).toEqual([
      { name: '林晓月', sex: 'female', birthDate: '2026-11-20', of: 'newborn.name' },
      { name: '林大雪', sex: 'female', birthDate: '2021-12-07' },
    ])
  })
})

describe('a signed text', () => {
  const mixed = aNewborn().withParentsOfDifferentEthnicity()

  it('is 附件4, filled in', () => {
    expect(signedText(materialAt('ethnicity-statement'), 'mother', service, mixed.answers())).toBe(
      [
        '确认民族成份申请书',
        '户口登记机关：沅陵镇派出所',
        `本人（姓名）林秋月，身份证号码${String(mixed.answers()['mother.idNumber'])}，民族为汉族；配偶（姓名）向大山，身份证号码${String(mixed.answers()['father.idNumber'])}，民族为土家族。共同育有2个孩子。`,
        '林小满，女，2026年11月20日；林大雪，女，2021年12月7日',
        '经我与小孩父亲/母亲商议决定，确认上述小孩的民族成份为土家族，并以此为小孩办理户口登记。',
      ].join('\n'),
    )
  })

  it('is 附件3, with the grandmother or the father as the delegate', () => {
    const power = materialAt('power-of-attorney')
    const byGrandmother = signedText(power, 'mother', service, aNewborn().appliedForByGrandmother().answers())
    expect(byGrandmother).toContain('现授权委托张桂英（姓名）')
    expect(byGrandmother).toContain('受托人与婴儿关系（限父亲、祖父母、外祖父母）：外祖母')
    expect(byGrandmother).toContain('委托期限从2026年11月20日起至2027年1月21日止')
    const byFather = signedText(power, 'mother', service, aNewborn().appliedForByFather().answers())
    expect(byFather).toContain('现授权委托向大山（姓名）')
    expect(byFather).toContain('受托人与婴儿关系（限父亲、祖父母、外祖父母）：父亲')
    expect(byFather).toContain(`受托人身份证号：${String(mixed.answers()['father.idNumber'])}`)
  })

  it('never puts the father where a delegate is still to be named', () => {
    const family = aNewborn().appliedForByGrandmother().without('delegate.name', 'delegate.relation')
    const text = signedText(materialAt('power-of-attorney'), 'mother', service, family.answers())
    expect(text).toContain('现授权委托＿＿＿（姓名）')
    expect(text).toContain('（限父亲、祖父母、外祖父母）：＿＿＿')
  })

  it('ends with the promise word by word, and has no line that does not concern the family', () => {
    const text = signedText(
      materialAt('statement'),
      'mother',
      service,
      aNewborn().seeking('birth-certificate').answers(),
    )
    expect(text.endsWith(service.statement.text)).toBe(true)
    expect(text).not.toContain('户主')
    expect(text).not.toContain('＿')
  })

  it('shows a gap for what is not answered yet', () => {
    const text = signedText(materialAt('statement'), 'mother', service, aNewborn().without('newborn.sex').answers())
    expect(text).toContain('新生儿：林小满，＿＿＿，2026年11月20日')
  })

  it('is tied to its signature by a hash', () => {
    const statement = materialAt('statement')
    expect(textHash(statement, 'mother', service, mixed.answers())).toBe(
      sha256(signedText(statement, 'mother', service, mixed.answers())),
    )
  })
})

describe('an answer in words', () => {
  const answers = aNewborn().withParentsOfDifferentEthnicity().answers()

  it.each([
    ['newborn.sex', '女'],
    ['newborn.birthDate', '2026年11月20日'],
    ['newborn.hospital', '沅陵县人民医院'],
    ['father.ethnicity', '土家族'],
    ['household.ethnicity', '土家族'],
    ['household.policeStation', '沅陵镇派出所'],
    ['items', '出生医学证明、户口登记、医保参保登记、医保缴费'],
    ['mother.age', '31'],
    ['mother.name', '林秋月'],
    ['delegate.name', ''],
    ['nothing', ''],
  ])('%s is %s', (path, words) => {
    expect(displayAt(service, path, answers, TODAY)).toBe(words)
  })

  it('is as it was typed when it is none of those offered', () => {
    const sex = fieldAt(service, 'newborn.sex')
    expect(sex && display(service, sex, 'x')).toBe('x')
  })
})

describe('the screening', () => {
  it('tells what excludes and what is still open', () => {
    const { excludedBy, unanswered } = screen(service, { 'screening.married': 'no', 'screening.bornHere': 'yes' })
    expect(excludedBy.map(({ id }) => id)).toEqual(['married'])
    expect(unanswered).toHaveLength(service.screening.length - 2)
  })
})

describe('strokes', () => {
  it.each([
    [[]],
    [[[1]]],
    [[[1, 2, 3]]],
    [[[0, 0, 0.5, 1]]],
    [[[0, 0, 0, 501]]],
    [Array.from({ length: 201 }, () => [0, 0])],
  ])('of another shape are none', (strokes) => {
    expect(isWellFormed(strokes)).toBe(false)
  })

  it('of a name are long enough, a tick is not', () => {
    expect([isWellFormed(A_SIGNATURE), isTooShort(A_SIGNATURE)]).toEqual([true, false])
    expect(isTooShort([[400, 250, 450, 300, 500, 200]])).toBe(true)
  })
})
