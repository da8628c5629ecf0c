import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FIELD_KINDS } from '../../domain/fields'
import type { FieldRules } from '../../domain/fields/field-rules'
import type { CONTROLS } from '../../src/components/fields'
import type { Control } from '../../src/components/fields/control'
import { aNewborn, TODAY } from '../builders/family'
import type { OneCase } from './field-kind/product'
import { ROOT, withRulesAndControl } from './field-kind/registration'
import { runProduct } from './field-kind/run-product'

const NOW = `${TODAY}T02:00:00.000Z`
const ID = 'case-with-weight-1'
const FIELD = 'newborn-weight'

type WithWeight = typeof FIELD_KINDS & { readonly weight: FieldRules }
/** `npm run check` fails if this compiles: a kind without its control. */
// @ts-expect-error weight has none
const withoutControl = (controls: typeof CONTROLS): Readonly<Record<keyof WithWeight, Control>> => controls

/** Where kinds are at home, and the keyboards, which have kinds of their own. */
const AT_HOME = ['domain/fields/', 'src/components/fields/', 'src/platform/input/']

const sources = ['domain', 'src', 'cloudfunctions', 'scripts', 'local-cloud'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx?$/.test(file) && !AT_HOME.some((home) => file.startsWith(home))),
)

/** What a drawing is made of is a `text` too. */
const NAMES = Object.keys(FIELD_KINDS).filter((name) => name !== 'text')
const ASKS_FOR_A_KIND = new RegExp(
  `kind\\s*[!=]==\\s*'(${NAMES.join('|')})'|case '(${NAMES.join('|')})':|Record<FieldKind`,
)

describe('one more kind of field', () => {
  it('has to be known in no other file: none asks which kind it is', () => {
    expect(sources.length).toBeGreaterThan(300)
    expect(sources.filter((file) => ASKS_FOR_A_KIND.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([])
    expect("if (field.kind === 'id-number') return").toMatch(ASKS_FOR_A_KIND)
  })

  it('does not compile without a control', () => {
    expect(withoutControl).toBeInstanceOf(Function)
  })

  it('goes from the page of the form to the department', async () => {
    let cloud: OneCase | undefined
    const product = await runProduct(withRulesAndControl(), (url: string, asked: { readonly body: string }) =>
      cloud?.answer(url, asked),
    )
    expect(product.defects()).toEqual([])
    cloud = new product.OneCase(ID, NOW, aNewborn().answers())
    const missing = cloud
      .problems(TODAY)
      .find(({ place }) => place.kind === 'field' && place.field === 'newborn.weight')
    expect(missing).toMatchObject({ code: 'required', message: '出生体重还没有填', remedy: '请填写出生体重' })

    const phone = new product.Phone(ID)
    await phone.openSection('newborn')
    expect(phone.said(FIELD)).toContain('出生体重')

    expect(await phone.type(FIELD, '30')).toBe(true)
    expect(phone.said(FIELD)).not.toContain('体重应在')
    await phone.leave(FIELD)
    expect(phone.said(FIELD)).toContain('体重应在300到8000克之间。请对照出生记录填写，单位是克')

    // Typing never puts another input in the place of the one that has the caret.
    expect(await phone.type(FIELD, ' ３２５０克 ')).toBe(true)
    expect(phone.said(FIELD)).not.toContain('体重应在')
    await phone.openCheck()
    expect(phone.text).toContain('出生体重3250克')
    await phone.openSection('newborn')
    await phone.save()

    expect(cloud.view.answers['newborn.weight']).toBe('3250')
    expect(cloud.problems(TODAY).filter(({ place }) => place.kind === 'field')).toEqual([])
    await phone.openDesk(cloud.view)
    expect(phone.text).toContain('出生体重3250克')

    const { fields } = await cloud.toDepartment('household-registration')
    expect(fields['newborn.weight']).toBe('3250')
    await phone.close()
    product.closeWindow()
    expect((await cloud.toDepartment('insurance-enrolment')).fields).not.toHaveProperty(['newborn.weight'])
  })
})
