import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { requestShape } from '../../cloudfunctions/shared/departments/contract'
import type { Department } from '../../domain/definition/departments'
import { prune } from '../../domain/intake/prune'
import { faultInId } from '../../domain/standards/resident-id'
import { heardShape, notHeardShape } from '../../scripts/department-api/callback-answers'
import { departmentApi } from '../../scripts/department-api/document'
import { signing } from '../../scripts/department-api/examples'
import { SAMPLES, sampleRequest } from '../../scripts/department-api/sample-request'
import type { ShapeName } from '../../scripts/department-api/schemas'
import { SHAPES } from '../../scripts/department-api/schemas'
import { type Json, yaml } from '../../scripts/department-api/yaml'
import { assess } from '../builders/typed'
import { accepted } from '../support/cases'
import { bootSample, uuid } from '../support/sample'

const TODAY = '2026-11-22'
const api = departmentApi()

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object of the document with the way to it. */
const objectsIn = (value: Json, path = ''): readonly (readonly [string, { readonly [key: string]: Json }])[] => {
  if (Array.isArray(value)) return value.flatMap((entry, index) => objectsIn(entry, `${path}/${index}`))
  if (!isObject(value)) return []
  return [[path, value], ...Object.entries(value).flatMap(([key, child]) => objectsIn(child, `${path}/${key}`))]
}

const shapeNamed = (ref: Json | undefined) =>
  SHAPES[String(ref).replace('#/components/schemas/', '') as ShapeName].shape

interface Example {
  readonly where: string
  readonly shape: (typeof SHAPES)[ShapeName]['shape']
  readonly value: Json
}

/** Every example with the shape it is an example of. */
const examples: readonly Example[] = objectsIn(api).flatMap(([path, media]) => {
  if (!isObject(media.schema ?? null) || !isObject(media.examples ?? null)) return []
  const schema = media.schema as { readonly [key: string]: Json }
  return Object.entries(media.examples as Record<string, { readonly value: Json }>).map(
    ([name, { value }]): Example => {
      const where = `${path}/${name}`
      if (schema.$ref !== undefined) return { where, shape: shapeNamed(schema.$ref), value }
      // multipart: the part that is signed.
      return { where, shape: requestShape, value: (value as { readonly request: Json }).request }
    },
  )
})

describe('the published contract', () => {
  it('is the file in docs', () => {
    const text = readFileSync(join(__dirname, '..', '..', 'docs', 'department-api.yaml'), 'utf8')
    expect(text.slice(text.indexOf('\n') + 1)).toBe(yaml(api))
  })

  it('has an example of everything that is sent and answered', () => {
    expect(examples.length).toBeGreaterThan(25)
    for (const [path, media] of objectsIn(api)) {
      if (/\/content\/(application\/json|multipart\/form-data)$/.test(path))
        expect([path, media.examples]).not.toEqual([path, undefined])
    }
  })

  it.each(examples.map(({ where, ...example }) => [where, example] as const))(
    '%s is what is checked',
    (_where, { shape, value }) => {
      expect(shape.safeParse(value)).toMatchObject({ success: true })
    },
  )

  it('has an example of every kind of answer, standing and report', () => {
    const said = (shape: unknown) =>
      new Set(
        examples
          .filter((one) => one.shape === shape)
          .map(({ value }) => (value as { readonly status?: string }).status),
      )
    for (const { shape } of [SHAPES.Answer, SHAPES.Standing, SHAPES.Report]) {
      const { options } = shape as unknown as { readonly options: readonly { shape: { status: { value: string } } }[] }
      expect(said(shape)).toEqual(new Set(options.map((option) => option.shape.status.value)))
    }
  })

  it('refers to nothing that is not there', () => {
    for (const [path, { $ref }] of objectsIn(api)) {
      if ($ref === undefined) continue
      const found = String($ref)
        .slice(2)
        .split('/')
        .reduce<Json | undefined>((at, key) => (at as Record<string, Json>)?.[key], api)
      expect([path, found]).not.toEqual([path, undefined])
    }
  })

  it('says how a signature is made with numbers that come out', () => {
    const { secret, id, timestamp, body, signature } = signing
    expect(new Webhook(secret).sign(id, new Date(Number(timestamp) * 1000), body)).toBe(signature)
    expect(JSON.stringify(api)).toContain(signature)
  })

  it('is about nobody: every number is of sample people and right in its last digit', () => {
    const text = JSON.stringify(api)
    const numbers = new Set(text.match(/(?<!\d)\d{17}[\dX](?!\d)/g))
    expect(numbers.size).toBeGreaterThan(3)
    for (const number of numbers) expect([number, faultInId(number, TODAY)]).toEqual([number, undefined])
    for (const [, name] of text.matchAll(/\.name":"([^"]+)"/g)) expect(name).toMatch(/^样例/)
  })
})

describe('the sample people', () => {
  it.each(Object.keys(SAMPLES) as Department[])(
    'of %s fill in what is asked, and nothing is wrong with it',
    (department) => {
      const { service, answers } = SAMPLES[department]
      const given = answers(TODAY)
      expect(assess(service, given, {}, TODAY).filter(({ place }) => place.kind !== 'material')).toEqual([])
      expect(Object.keys(prune(service, given, TODAY))).toEqual(expect.arrayContaining(Object.keys(given)))
      const request = sampleRequest(department, { application: 'sample-0001', today: TODAY, link: () => null })
      expect(requestShape.parse(request)).toEqual(request)
    },
  )
})

describe('what we answer to a report', () => {
  it('is as published', async () => {
    const sample = await bootSample()
    try {
      const { id } = await accepted(sample, sample.mother)
      const request = `${id}.household-registration`
      const links = await sample.report('police', { request, status: 'links-wanted' })
      expect(heardShape.parse(links.body).materials?.length).toBeGreaterThan(0)
      const heard = await sample.report('police', { request, status: 'acknowledged' })
      expect(heardShape.parse(heard.body)).toEqual({ ok: true })

      const refusals = [
        await sample.report('police', { request, status: 'eaten' }),
        await sample.report('police', { request, status: 'done' }, { signature: '' }),
        await sample.report('tax', { request, status: 'done' }),
        await sample.report('police', { request: `${uuid()}.household-registration`, status: 'done' }),
        await sample.report('police', { request, status: 'ready' }),
        await sample.report('police', { request, status: 'done', padding: 'x'.repeat(70_000) }),
      ]
      expect(refusals.map(({ status }) => status)).toEqual([400, 401, 403, 404, 409, 413])
      for (const { body } of refusals) notHeardShape.parse(body)
      const published = (api.paths as Record<string, Record<string, { responses: object }>>)['/callback']?.post
        ?.responses
      for (const { status } of [links, ...refusals]) expect(published).toHaveProperty([String(status)])
    } finally {
      await sample.close()
    }
  })
})
