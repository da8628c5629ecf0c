import { departmentSide } from './department-side'
import { HEADERS } from './headers'
import { INTRODUCTION } from './introduction'
import { ourSide } from './our-side'
import { componentSchemas } from './schemas'
import type { Json } from './yaml'

/** The contract with the departments as OpenAPI 3.1: the one thing a department's developers have to read. */
export const departmentApi = (): { readonly [key: string]: Json } => ({
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: { title: '“一件事”办理部门接口', version: '1.0.0', description: INTRODUCTION },
  servers: [
    {
      url: 'https://{host}',
      description: '平台',
      variables: { host: { default: 'platform.example', description: '由平台告知' } },
    },
  ],
  webhooks: departmentSide,
  paths: ourSide,
  components: { parameters: HEADERS, schemas: componentSchemas() },
})
