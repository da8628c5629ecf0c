import type * as z from 'zod'
import { answerShape } from '../../cloudfunctions/shared/departments/contract'
import type { Answer } from './ask'

/** What a department said to a right request, if it is as agreed. */
export const understood = (answer: Answer | undefined): z.output<typeof answerShape> | undefined =>
  answer === undefined || (answer.status !== 200 && answer.status !== 202)
    ? undefined
    : answerShape.safeParse(answer.body).data

/** Which fields are not as agreed. */
export const faultsOf = (error: z.ZodError): string =>
  [...new Set(error.issues.map(({ path }) => (path.length === 0 ? '整个内容' : path.join('.'))))].join('、')
