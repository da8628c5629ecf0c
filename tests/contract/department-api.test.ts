import {
  answerShape,
  questionShape,
  refusalShape,
  reportShape,
  requestShape,
  standingShape,
} from '../../cloudfunctions/shared/department-contract'
import { faultInId } from '../../domain/standards/resident-id'
import { departmentApi } from '../../scripts/department-api/document'
import { examples } from '../../scripts/department-api/examples'
import { toYaml } from '../../scripts/department-api/yaml'

describe('the published contract', () => {
  it.each([
    ['a request', requestShape, examples.request],
    ['done', answerShape, examples.done],
    ['accepted', answerShape, examples.accepted],
    ['a refusal', refusalShape, examples.refusal],
    ['a question', questionShape, examples.question],
    ['unknown', standingShape, examples.unknown],
    ['a refusal as standing', standingShape, examples.refusal],
    ['a report of done', reportShape, examples.reportDone],
    ['a report of refused', reportShape, examples.reportRefused],
    ['a report of a bill', reportShape, examples.reportDue],
    ['a report of a parcel', reportShape, examples.reportPosted],
    ['a wish for links', reportShape, examples.linksWanted],
  ])('its example of %s is what is checked', (_name, shape, example) => {
    expect(shape.safeParse(example)).toMatchObject({ success: true })
  })

  it('leads nowhere that is not there', () => {
    const api = departmentApi()
    const text = JSON.stringify(api)
    for (const [, path = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = path
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], api)
      expect({ path, found: typeof found }).toEqual({ path, found: 'object' })
    }
  })

  it('shows people whom nobody is', () => {
    expect(examples.request.fields['mother.name']).toContain('样例')
    expect(faultInId(examples.request.fields['mother.idNumber'], '2026-11-23')).toBeUndefined()
  })
})

describe('YAML for people', () => {
  it.each([
    [{ a: 'text', b: 1, c: true, d: null }, 'a: text\nb: 1\nc: true\nd: null\n'],
    [{ a: [] }, 'a: []\n'],
    [{ a: {} }, 'a: {}\n'],
    [{ a: ['x', { b: 'y', c: 'z' }] }, 'a:\n  - x\n  - b: "y"\n    c: z\n'],
    [
      { no: 'yes', '200': '1', a: 'x: y', b: ' x', c: '#', d: '' },
      '"200": "1"\n"no": "yes"\na: "x: y"\nb: " x"\nc: "#"\nd: ""\n',
    ],
    [{ a: [[1, 2], [3]] }, 'a:\n  - - 1\n    - 2\n  - - 3\n'],
  ])('%j', (value, text) => {
    expect(toYaml(value)).toBe(text)
  })
})
