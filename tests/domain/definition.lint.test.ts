import { overlapping } from '../../domain/checks/editions'
import { lint } from '../../domain/checks/lint'
import { byFamily, text } from '../../domain/definition/builders'
import { all, any, chosen, is, not } from '../../domain/definition/condition'
import type { Field, Item, Material, MaterialPart, Service } from '../../domain/definition/service'
import { services } from '../../domain/services'
import { newbornYuanling } from '../../domain/services/newborn-yuanling'

type Change = Partial<Service>

const withField = (path: string, change: Partial<Field>): Change => ({
  form: newbornYuanling.form.map((section) => ({
    ...section,
    fields: section.fields.map((field) => (field.path === path ? { ...field, ...change } : field)),
  })),
})

const withMaterial = (id: string, change: Partial<Material>): Change => ({
  materials: newbornYuanling.materials.map((one) => (one.id === id ? { ...one, ...change } : one)),
})

const withSignature = (signer: string, change: (covers: readonly string[]) => readonly string[]): Change => {
  const { parts = [] } = newbornYuanling.materials.find(({ id }) => id === 'statement') ?? {}
  return withMaterial('statement', {
    parts: parts.map((part) => (part.id === signer ? { ...part, covers: change(part.covers ?? []) } : part)),
  })
}

const withReads = (material: string, part: string, change: Partial<MaterialPart>): Change => {
  const { parts = [] } = newbornYuanling.materials.find(({ id }) => id === material) ?? {}
  return withMaterial(material, { parts: parts.map((one) => (one.id === part ? { ...one, ...change } : one)) })
}

const withItem = (id: string, change: Partial<Item>): Change => ({
  items: newbornYuanling.items.map((one) => (one.id === id ? { ...one, ...change } : one)),
})

const withPaper = (paper: string): Change =>
  withItem('household-registration', { delivery: { field: 'delivery.household', paper } })

const withPhones = (phones: Readonly<Record<string, string>>): Change => ({ contact: { by: 'applicant', phones } })

const twice = <T>(list: readonly T[]): readonly T[] => [...list, ...list.slice(0, 1)]

const { sends } = newbornYuanling.items[1] ?? { sends: { fields: [], materials: [], results: [] } }

describe('the services of the catalogue', () => {
  it.each(services.map((service) => [service.id, service] as const))('%s has no defect', (_, service) => {
    expect(lint(service)).toEqual([])
  })

  it.each(services.map((service) => [service.id, service] as const))('%s is plain data', (_, service) => {
    expect(JSON.parse(JSON.stringify(service))).toEqual(service)
  })
})

const withQuestion = (path: string): Service['form'] =>
  newbornYuanling.form.map((section, at) =>
    at > 0 ? section : { ...section, fields: [...section.fields, text(path, '鞋码')] },
  )

describe('two editions in force at once', () => {
  const edition = (from: string, to?: string): Service => ({
    ...newbornYuanling,
    edition: { ...newbornYuanling.edition, from, ...(to === undefined ? {} : { to }) },
  })

  it('are found', () => {
    expect(overlapping([edition('2022-10-10'), edition('2026-01-01')])).toEqual([
      'editions 2022-10-10 and 2026-01-01 of newborn-yuanling overlap',
    ])
  })

  it('follow one another without a defect, and the catalogue has none', () => {
    expect(overlapping([edition('2022-10-10', '2025-12-31'), edition('2026-01-01')])).toEqual([])
    expect(overlapping(services)).toEqual([])
  })
})

describe('a defect is found:', () => {
  it.each<[string, Change]>([
    [
      'short name of newborn-yuanling has more than 20 characters',
      { shortName: '社会保障卡启用（含社会保障卡银行账户激活）' },
    ],
    ['edition 2022-02-30 is no day', { edition: { ...newbornYuanling.edition, from: '2022-02-30' } }],
    ['life event wedding is none of ours', { lifeEvent: 'wedding' as Service['lifeEvent'] }],
    ['region 999999 is not in standards/regions', { region: '999999' }],
    ['question bornHere is asked twice', { screening: twice(newbornYuanling.screening) }],
    ['section matter appears twice', { form: twice(newbornYuanling.form) }],
    ['field items appears twice', { form: twice(newbornYuanling.form) }],
    ['consent privacy appears twice', { consents: twice(newbornYuanling.consents) }],
    [
      'question bornHere excludes without a reason or another way',
      { screening: newbornYuanling.screening.map((question) => ({ ...question, howElse: '' })) },
    ],
    ['the service is keyed by newborn.ward, which is no field', { deskBy: ['newborn.ward'] }],
    ['the service is keyed by newborn.age, which is no field', { uniqueBy: [['newborn.age']] }],
    ['nothing is asked of uncle, who is a person', { people: [{ prefix: 'uncle', is: 'man' }] }],
    ['choice newborn.sex has no options', withField('newborn.sex', { options: [] })],
    [
      'an option of newborn.sex has no value or no label',
      withField('newborn.sex', { options: [{ value: '', label: '男' }] }),
    ],
    [
      'option male of newborn.sex appears twice',
      withField('newborn.sex', { options: twice([{ value: 'male', label: '男' }]) }),
    ],
    [
      'field mother.age is read off mother.id, which is no field',
      withField('mother.age', { derive: { from: 'mother.id', as: 'age' } }),
    ],
    [
      'first row of ethnicity.children fills weight, which is no column',
      withField('ethnicity.children', { firstRows: [{ weight: 'newborn.name' }] }),
    ],
    ['rows ethnicity.children have no columns', withField('ethnicity.children', { columns: [] })],
    [
      'there is no office to pick for newborn.hospital',
      { offices: newbornYuanling.offices.filter(({ kind }) => kind !== 'hospital') },
    ],
    [
      'condition of newborn.sex names newborn.weight, which is no field',
      withField('newborn.sex', { when: is('newborn.weight', 'x') }),
    ],
    [
      'condition of newborn.sex names vaccination, which is no item',
      withField('newborn.sex', { when: chosen('vaccination') }),
    ],
    [
      'condition of option male of newborn.sex names nothing, which is no field',
      withField('newborn.sex', { options: [{ value: 'male', label: '男', when: is('nothing', 'x') }] }),
    ],
    [
      'condition of a rule of newborn.sex names nothing, which is no field',
      withField('newborn.sex', { rules: [{ holds: is('nothing', 'x'), message: '' }] }),
    ],
    ['whether newborn.sex is asked depends on itself', withField('newborn.sex', { when: is('newborn.sex', 'male') })],
    ['item birth-certificate appears twice', { items: twice(newbornYuanling.items) }],
    ['item birth-certificate waits for itself', withItem('birth-certificate', { after: ['insurance-payment'] })],
    [
      'item birth-certificate comes after pregnancy, which is no item',
      withItem('birth-certificate', { after: ['pregnancy'] }),
    ],
    [
      'item household-registration sends the result of pregnancy, which is no item',
      withItem('household-registration', { sends: { ...sends, results: ['pregnancy'] } }),
    ],
    [
      'item household-registration names passport, which is no material',
      withItem('household-registration', { sends: { ...sends, materials: ['passport'] } }),
    ],
    [
      'item birth-certificate names passport, which is no material',
      withItem('birth-certificate', { provenBy: 'passport' }),
    ],
    [
      'item household-registration names newborn.weight, which is no field',
      withItem('household-registration', { sends: { ...sends, fields: ['newborn.weight'] } }),
    ],
    [
      'item insurance-payment names newborn.weight, which is no field',
      withItem('insurance-payment', {
        doneBy: byFamily({ billedBy: 'tax', within: { days: 90, from: 'newborn.weight' } }),
      }),
    ],
    ['material identity-mother appears twice', { materials: twice(newbornYuanling.materials) }],
    [
      'part front of identity-mother appears twice',
      withMaterial('identity-mother', { parts: twice([{ id: 'front', label: '' }]) }),
    ],
    [
      'material identity-mother is for pregnancy, which is no item',
      withMaterial('identity-mother', { items: ['pregnancy'] }),
    ],
    ['material identity-mother has no parts to hand in', withMaterial('identity-mother', { parts: [] })],
    ['material identity-mother is signed but has no text', withMaterial('identity-mother', { source: 'signed' })],
    [
      'text of statement has a place for newborn.weight, which is no field',
      withMaterial('statement', { text: { version: '1', text: '{newborn.name|newborn.weight}' } }),
    ],
    [
      'text of statement names mother.age, which changes with the day',
      withMaterial('statement', { text: { version: '1', text: '{mother.age}岁' } }),
    ],
    [
      'signature mother of statement does not say what it covers',
      withMaterial('statement', { parts: [{ id: 'mother', label: '妈妈签名' }] }),
    ],
    [
      'signature mother of statement covers mother.phone, which the text does not say',
      withSignature('mother', (covers) => [...covers, 'mother.phone']),
    ],
    [
      'signature father of statement covers a line of the text without its father.idNumber',
      withSignature('father', (covers) => covers.filter((path) => path !== 'father.idNumber')),
    ],
    [
      'text of statement says father.name, which no signature covers',
      withSignature('father', (covers) => covers.filter((path) => !path.startsWith('father.'))),
    ],
    [
      'part front of identity-mother covers answers, but nobody signs it',
      withMaterial('identity-mother', { parts: [{ id: 'front', label: '', covers: ['mother.name'] }] }),
    ],
    ['office yl-people-hospital appears twice', { offices: twice(newbornYuanling.offices) }],
    [
      'phone of yl-people-hospital cannot be dialled: 0737-650101',
      { offices: newbornYuanling.offices.map((office) => ({ ...office, phone: '0737-650101' })) },
    ],
    [
      'message of accepted: thing1 has 21 of 20 characters: 社会保障卡启用（含社会保障卡银行账户激活）',
      { shortName: '社会保障卡启用（含社会保障卡银行账户激活）' },
    ],
    [
      'message of item-done of birth-certificate: thing1 has 21 of 20 characters: 社会保障卡启用（含社会保障卡银行账户激活）',
      withItem('birth-certificate', { shortName: '社会保障卡启用（含社会保障卡银行账户激活）' }),
    ],
    ['message of item-posted of household-registration: thing1 is empty', withPaper(' ')],
    [
      'delivery of birth-certificate reads newborn.sex, which does not offer post and collect',
      withItem('birth-certificate', { delivery: { field: 'newborn.sex' } }),
    ],
    [
      'delivery of birth-certificate names newborn.name, which is no office',
      withItem('birth-certificate', { delivery: { field: 'delivery.certificate', officeField: 'newborn.name' } }),
    ],
    [
      'item insurance-payment reminds on a day that is not before its last',
      withItem('insurance-payment', {
        doneBy: byFamily({
          billedBy: 'tax',
          within: { days: 90, from: 'newborn.birthDate', remindAfterDays: [60, 90] },
        }),
      }),
    ],
    ['there is no phone of contact delegate', withPhones({ mother: 'mother.phone', father: 'father.phone' })],
    [
      'the contact names mother.name, which is no phone',
      withPhones({ mother: 'mother.name', father: 'father.phone', delegate: 'delegate.phone' }),
    ],
    ['the contact is chosen by mother.name, which is no choice', { contact: { by: 'mother.name', phones: {} } }],
    ['phone of 热线 cannot be dialled: 1', { help: { title: '热线', phone: '1' } }],
    ['phone of 监督投诉 cannot be dialled: 2', { complaint: { title: '监督投诉', phone: '2' } }],
    [
      'phone of yl-people-hospital cannot be dialled: 0737-650101',
      { consult: { by: 'newborn.hospital', phones: { 'yl-people-hospital': '0737-650101' } } },
    ],
    [
      'office nowhere is named, but there is none',
      { consult: { by: 'newborn.hospital', phones: { nowhere: '0745-4222222' } } },
    ],
    [
      'the service is keyed by household.county, which is no field',
      { routing: { decidedBy: ['household.county'], platforms: [] } },
    ],
    [
      'part front of identity-father is read into mother.surname, which is no field',
      withReads('identity-father', 'front', { reads: { paper: 'id-portrait', fields: { name: 'mother.surname' } } }),
    ],
    [
      'part front of identity-father is read into father.phone, which asks something else than name',
      withReads('identity-father', 'front', { reads: { paper: 'id-portrait', fields: { name: 'father.phone' } } }),
    ],
    [
      'part back of identity-father is read as id-portrait, but shows another side',
      withReads('identity-father', 'back', { reads: { paper: 'id-portrait', fields: { name: 'father.name' } } }),
    ],
    [
      'part inside of marriage-certificate is read as household-page, which says no address',
      withReads('marriage-certificate', 'inside', {
        reads: { paper: 'household-page', fields: { address: 'father.registeredAddress' } },
      }),
    ],
    [
      'part inside of marriage-certificate is read into no field',
      withReads('marriage-certificate', 'inside', { reads: { paper: 'household-page', fields: {} } }),
    ],
    [
      'father.name is read off two pictures',
      withReads('marriage-certificate', 'inside', {
        reads: { paper: 'household-page', fields: { name: 'father.name' } },
      }),
    ],
    ['nobody needs mother.shoeSize', { form: withQuestion('mother.shoeSize') }],
    [
      'condition of newborn.sex never holds',
      withField('newborn.sex', { when: all(is('applicant', 'mother'), is('applicant', 'father')) }),
    ],
    [
      'condition of newborn.sex always holds',
      withField('newborn.sex', { when: any(is('applicant', 'mother'), not(is('applicant', 'mother'))) }),
    ],
    [
      'condition of newborn.sex names uncle, which is no option of applicant',
      withField('newborn.sex', { when: is('applicant', 'uncle') }),
    ],
    [
      'delegate.name is never asked: its section is not there when its condition holds',
      withField('delegate.name', { when: is('applicant', 'mother') }),
    ],
  ])('%s', (defect, change) => {
    expect(lint({ ...newbornYuanling, ...change })).toContain(defect)
  })
})
