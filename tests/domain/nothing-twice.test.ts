import fc from 'fast-check'
import { decide } from '../../domain/casework/decide'
import { fold } from '../../domain/casework/evolve'
import type { Application } from '../../domain/casework/state/application'
import type { Answers } from '../../domain/definition/answers'
import { OWN, sameOf } from '../../domain/definition/fields'
import type { Service } from '../../domain/definition/service'
import { assess } from '../../domain/intake/assess'
import { prune } from '../../domain/intake/prune'
import { signedText } from '../../domain/intake/signed-text'
import { offeredTo } from '../../domain/intake/taken'
import { visibleSections } from '../../domain/intake/visible'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { yiyangBirthRegistration } from '../../domain/services/yiyang-birth-registration'
import { consentsTo } from '../../local-cloud/sample/families/hand-in'
import { aNewborn, type Family, TODAY } from '../builders/family'
import { anIdNumber } from '../builders/identity'
import { AT, caseAfter, ways } from './casework.fixture'

const HOME = '湖南省沅陵县沅陵镇太常村3组12号'
const ELSEWHERE = '湖南省沅陵县官庄镇样例路9号'

const problemsOf = (family: Family) => assess(service, family.answers(), family.materials(), TODAY)
const offersFor = (path: string, answers: Answers, of: Service = service) => {
  const known = prune(of, answers, TODAY)
  const fields = visibleSections(of, known, TODAY).flatMap((section) => section.fields)
  const field = fields.find((one) => one.path === path)
  return field === undefined ? [] : offeredTo(field, { fields, answers: known, today: TODAY })
}

const { application: small } = caseAfter(ways.draft.slice(0, 1))
/** A case of the real service, with its consents. */
const started: Application = {
  ...small,
  consents: consentsTo(service).map((one) => ({ ...one, at: AT, by: 'oMother' })),
}

const saved = (application: Application, answers: Answers): Application => {
  const decision = decide(service, application, { type: 'save', answers }, { at: AT, by: 'oMother' })
  const after = decision.ok ? fold(application, decision.events) : undefined
  if (after === undefined) throw new Error('it is saved')
  return after
}

describe('an address that is the same as another', () => {
  const family = aNewborn().without('mother.livingAddress', 'father.livingAddress')

  it('is the registered one until somebody says otherwise', () => {
    expect(family.answers()['mother.livingAddress']).toBe(HOME)
    expect(problemsOf(family)).toEqual([])
  })

  it('follows the one it is the same as, also once it is stored', () => {
    const stored = family.answers()
    const moved = prune(service, { ...stored, 'mother.registeredAddress': ELSEWHERE }, TODAY)
    expect(moved['mother.livingAddress']).toBe(ELSEWHERE)
  })

  it('follows it through another that follows it', () => {
    const all = family.with({
      [sameOf('father.registeredAddress')]: 'mother.registeredAddress',
      [sameOf('delivery.address')]: 'father.livingAddress',
    })
    expect(all.with({ 'mother.registeredAddress': ELSEWHERE }).answers()).toMatchObject({
      'father.registeredAddress': ELSEWHERE,
      'father.livingAddress': ELSEWHERE,
      'delivery.address': ELSEWHERE,
    })
  })

  it('stays as it was written once it is edited', () => {
    const edited = prune(
      service,
      { ...family.answers(), 'mother.livingAddress': ELSEWHERE, [sameOf('mother.livingAddress')]: OWN },
      TODAY,
    )
    const moved = prune(service, { ...edited, 'mother.registeredAddress': '湖南省沅陵县北溶乡样例路1号' }, TODAY)
    expect(moved['mother.livingAddress']).toBe(ELSEWHERE)
  })

  it('stays as it was written also by who does not say that it follows no more', () => {
    const registered = { 'mother.registeredAddress': HOME }
    const followed = saved(saved(started, registered), { 'newborn.count': '1' })
    expect(followed.answers['mother.livingAddress']).toBe(HOME)
    const written = saved(followed, { 'mother.livingAddress': ELSEWHERE })
    expect(written.answers['mother.livingAddress']).toBe(ELSEWHERE)
    expect(saved(written, { 'mother.registeredAddress': '沅陵镇1号' }).answers['mother.livingAddress']).toBe(ELSEWHERE)
    // The same as it follows anyhow: it goes on following.
    const again = saved(followed, { 'mother.livingAddress': HOME })
    expect(saved(again, { 'mother.registeredAddress': ELSEWHERE }).answers['mother.livingAddress']).toBe(ELSEWHERE)
  })

  it('is missing when it was unticked and nothing was written', () => {
    const unticked = family.with({ [sameOf('mother.livingAddress')]: OWN })
    expect(problemsOf(unticked).map(({ label, code }) => `${label}: ${code}`)).toEqual(['妈妈居住地址: required'])
  })

  it('is told once: while the other one is missing, only that is the problem', () => {
    const neither = family.without('mother.registeredAddress')
    expect(problemsOf(neither).map(({ label }) => label)).toEqual(['妈妈户籍地址'])
  })

  it('is not one of a field that is not asked', () => {
    const ghost = aNewborn().with({ [sameOf('delivery.contact')]: 'delegate.name', 'delegate.name': '张桂英' })
    expect(ghost.answers()['delivery.contact']).toBe('林秋月')
    expect(ghost.answers()).not.toHaveProperty([sameOf('delivery.contact')], 'delegate.name')
  })
})

describe('where a paper is posted', () => {
  const known = { ...aNewborn().answers() }

  it('every address of the form is offered, each once', () => {
    const offered = offersFor('delivery.address', known)
    expect(offered.map(({ label }) => label)).toEqual(['妈妈的居住地址', '爸爸的户籍地址'])
    expect(offersFor('delivery.address', { ...known, 'mother.livingAddress': ELSEWHERE })).toHaveLength(3)
  })

  it('goes to whoever applies, with their number', () => {
    const posted = aNewborn().without('delivery.contact', 'delivery.phone')
    expect(posted.answers()).toMatchObject({ 'delivery.contact': '林秋月', 'delivery.phone': '13807450001' })
    expect(posted.appliedForByFather().answers()).toMatchObject({
      'delivery.contact': '向大山',
      'delivery.phone': '13807450002',
    })
    expect(posted.appliedForByGrandmother().answers()).toMatchObject({ 'delivery.contact': '张桂英' })
  })

  it('is offered in other services alike', () => {
    const couple = {
      applicant: 'husband',
      'wife.registeredAddress': HOME,
      'husband.name': '向大山',
      'delivery.way': 'post',
    }
    expect(offersFor('delivery.address', couple, yiyangBirthRegistration).map(({ label }) => label)).toEqual([
      '女方的居住地址',
    ])
    expect(prune(yiyangBirthRegistration, couple, TODAY)['delivery.contact']).toBe('向大山')
  })
})

describe('the head of the household', () => {
  const asked = aNewborn().without('household.headName', 'household.headIdNumber', 'household.relation')

  it('who is a parent is known by name and number, and the newborn is a daughter or a son', () => {
    const { 'mother.idNumber': number, 'father.idNumber': fathers } = aNewborn().answers()
    expect(asked.answers()).toMatchObject({
      'household.headName': '林秋月',
      'household.headIdNumber': number,
      'household.relation': 'daughter',
    })
    expect(asked.with({ 'household.head': 'father', 'newborn.sex': 'male' }).answers()).toMatchObject({
      'household.headName': '向大山',
      'household.headIdNumber': fathers,
      'household.relation': 'son',
    })
    expect(problemsOf(asked)).toEqual([])
  })

  it.each([
    ['maternal-grandfather', '外孙女', '外孙子'],
    ['maternal-grandmother', '外孙女', '外孙子'],
    ['grandfather', '孙女', '孙子'],
    ['grandmother', '孙女', '孙子'],
    ['mother', '女', '子'],
    ['father', '女', '子'],
  ])('who is the %s: the form names the newborn %s or %s', (head, girl, boy) => {
    const text = (sex: string) => {
      const statement = service.materials.find(({ id }) => id === 'statement')
      if (statement === undefined) throw new Error('no statement')
      return signedText(
        statement,
        'mother',
        service,
        asked.with({ 'household.head': head, 'newborn.sex': sex }).answers(),
      )
    }
    expect(text('female')).toContain(`与户主关系：${girl}\n`)
    expect(text('male')).toContain(`与户主关系：${boy}\n`)
  })

  it('who is a grandparent is asked for by name and number, and for nothing else', () => {
    const grandmother = asked.with({ 'household.head': 'maternal-grandmother' })
    expect(problemsOf(grandmother).flatMap(({ place }) => (place.kind === 'field' ? [place.field] : []))).toEqual([
      'household.headName',
      'household.headIdNumber',
    ])
  })

  it('is the delegate already named: a grandmother who applies is not asked for her name twice', () => {
    const number = anIdNumber({ sex: 'female', born: '1962-04-05' })
    const grandmother = asked.appliedForByGrandmother().without('delegate.name', 'delegate.idNumber').with({
      'household.head': 'maternal-grandmother',
      'household.headName': '张桂英',
      'household.headIdNumber': number,
    })
    expect(grandmother.answers()).toMatchObject({ 'delegate.name': '张桂英', 'delegate.idNumber': number })
    expect(problemsOf(grandmother)).toEqual([])
  })

  it('changes: what was typed of another head is gone, and the relation with it', () => {
    const changed = aNewborn().atAnUncles().with({ 'household.head': 'father' }).answers()
    expect(changed).toMatchObject({ 'household.headName': '向大山', 'household.relation': 'daughter' })
  })

  it('the relation follows the sex of the newborn, whatever was stored', () => {
    const stored = asked.answers()
    expect(prune(service, { ...stored, 'newborn.sex': 'male' }, TODAY)['household.relation']).toBe('son')
  })

  it('nobody is asked before it is known', () => {
    const open = asked.without('household.head')
    expect(problemsOf(open).flatMap(({ place }) => (place.kind === 'field' ? [place.field] : []))).toEqual([
      'household.head',
    ])
  })
})

describe('nationality', () => {
  const unasked = aNewborn().without('mother.nationality', 'father.nationality')

  it('was settled by the question before the form, and goes to who decides', () => {
    expect(unasked.answers()).toMatchObject({ 'mother.nationality': 'china', 'father.nationality': 'china' })
    expect(problemsOf(unasked)).toEqual([])
  })

  it('an answer that says otherwise stands and is judged', () => {
    const foreign = unasked.with({ 'father.nationality': 'other' })
    expect(foreign.answers()['father.nationality']).toBe('other')
    expect(problemsOf(foreign).map(({ label }) => label)).toEqual(['爸爸国籍'])
  })
})

describe('answers that are taken from others', () => {
  const link = fc.constantFrom('', OWN, 'mother.registeredAddress', 'mother.livingAddress', 'father.livingAddress')
  const links = fc.record(
    {
      [sameOf('mother.livingAddress')]: link,
      [sameOf('father.registeredAddress')]: link,
      [sameOf('father.livingAddress')]: link,
      [sameOf('delivery.address')]: link,
      'household.head': fc.constantFrom('mother', 'father', 'grandfather', 'other'),
      'household.headName': fc.constantFrom('林有福', ''),
      'newborn.sex': fc.constantFrom('male', 'female', ''),
      'mother.registeredAddress': fc.constantFrom(HOME, ELSEWHERE, ''),
      'mother.livingAddress': fc.constantFrom(HOME, ''),
    },
    { requiredKeys: [] },
  )

  it('are settled at once: pruned twice nothing changes', () => {
    fc.assert(
      fc.property(links, (answers) => {
        const once = aNewborn()
          .with(answers as Answers)
          .answers()
        expect(prune(service, once, TODAY)).toEqual(once)
      }),
    )
  })
})
