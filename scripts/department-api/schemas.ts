import * as z from 'zod'
import {
  answerShape,
  materialsShape,
  questionShape,
  refusalShape,
  reportShape,
  requestShape,
  standingShape,
} from '../../cloudfunctions/shared/departments/contract'
import { heardShape, notHeardShape } from './callback-answers'
import type { Json } from './yaml'

/** Every shape of the contract by its name in the document, with its title. */
export const SHAPES = {
  Request: { title: '办理请求', shape: requestShape },
  Materials: { title: '材料', shape: materialsShape },
  Answer: { title: '当场的回答', shape: answerShape },
  Refusal: { title: '不予办理', shape: refusalShape },
  Question: { title: '状态查询', shape: questionShape },
  Standing: { title: '一份请求现在的状态', shape: standingShape },
  Report: { title: '回报', shape: reportShape },
  Heard: { title: '收到回报', shape: heardShape },
  NotHeard: { title: '没有接受回报', shape: notHeardShape },
} as const

export type ShapeName = keyof typeof SHAPES

export const refTo = (name: ShapeName) => ({ $ref: `#/components/schemas/${name}` })

/**
 * `components.schemas`, from the very schemas that check what comes and goes. As `input`: fields that are not named here may
 * be added one day and are not to be refused.
 */
export const componentSchemas = (): Json => {
  const registry = z.registry<{ id: string }>()
  for (const [id, { shape }] of Object.entries(SHAPES)) registry.add(shape, { id })
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => readable(jsonSchema),
  })
  return Object.fromEntries(
    Object.entries(SHAPES).map(([id, { title }]) => {
      const { $schema: _dialect, $id: _id, ...schema } = JSON.parse(JSON.stringify(schemas[id])) as Record<string, Json>
      return [id, { title, ...schema }]
    }),
  )
}

/** Leaves out what says nothing more: the expression behind `format: date`, the bounds of every integer, keys that are texts. */
const readable = (schema: z.core.JSONSchema.BaseSchema): void => {
  if (schema.format === 'date' || schema.format === 'date-time') delete schema.pattern
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (JSON.stringify(schema.propertyNames) === '{"type":"string"}') delete schema.propertyNames
}
