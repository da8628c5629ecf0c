import * as z from 'zod/mini'
import type { Problem } from '../../../domain/intake/problem'
import { faultOf, log } from '../platform/log'
import { boundsOf } from './bounds'
import { reportSettings } from './load'

/** A function starts cold: schemas are walked, not compiled. */
z.config({ jitless: true })

/** What a function answers instead of data: `code` for programs, `message` in Chinese for people. */
export interface Failure {
  readonly code: string
  readonly message: string
  readonly problems?: readonly Problem[]
}

export type Outcome<O> = { readonly ok: true; readonly data: O } | { readonly ok: false; readonly error: Failure }

export const success = <O>(data: O): Outcome<O> => ({ ok: true, data })
export const failure = (error: Failure): { readonly ok: false; readonly error: Failure } => ({ ok: false, error })

export interface Procedure<C, S extends z.core.$ZodType, O> {
  readonly input: S
  run(input: z.output<S>, caller: C): Promise<Outcome<O>>
}

/** `procedureFor<Citizen>()({ input, run })`: the schema types the input, `run` types the answer. */
export const procedureFor =
  <C>() =>
  <S extends z.core.$ZodType, O>(procedure: Procedure<C, S, O>): Procedure<C, S, O> =>
    procedure

/** The types of a router for its clients, which import types only: `{ [action]: { input, output } }`. */
export type Procedures<P> = {
  readonly [A in keyof P]: P[A] extends Procedure<never, infer S, infer O> ? { input: z.input<S>; output: O } : never
}

export interface FunctionEvent {
  readonly action?: unknown
  readonly input?: unknown
}

const FAILURES = {
  unknown: failure({ code: 'unknown-action', message: '没有这项操作，请更新小程序后重试' }),
  tooLarge: failure({ code: 'too-large', message: '提交的内容太大，请减少内容后重试' }),
  tooDeep: failure({ code: 'bad-request', message: '提交的内容格式不对，请更新小程序后重试' }),
  internal: failure({ code: 'internal', message: '系统开小差了，请稍后再试' }),
}

export const router = <C, P extends Readonly<Record<string, Procedure<C, z.core.$ZodType, unknown>>>>(
  name: string,
  callerOf: () => Promise<Outcome<C>>,
  procedures: P,
) => {
  const answer = async ({ action, input = {} }: FunctionEvent): Promise<Outcome<unknown>> => {
    const procedure = typeof action === 'string' && Object.hasOwn(procedures, action) ? procedures[action] : undefined
    if (procedure === undefined) return FAILURES.unknown
    const bounds = boundsOf(input)
    if (bounds !== 'fits') return bounds === 'too-large' ? FAILURES.tooLarge : FAILURES.tooDeep
    const caller = await callerOf()
    if (!caller.ok) return caller
    const parsed = z.safeParse(procedure.input, input)
    return parsed.success ? procedure.run(parsed.data, caller.data) : badRequest(parsed.error)
  }
  reportSettings(name)
  return async (given: FunctionEvent | null | undefined): Promise<Outcome<unknown>> => {
    const started = Date.now()
    const event = given ?? {}
    const action =
      typeof event.action === 'string' && Object.hasOwn(procedures, event.action) ? event.action : 'unknown'
    const line = (code: string) => ({ function: name, action, ok: code === 'ok', code, ms: Date.now() - started })
    try {
      const outcome = await answer(event)
      log(line(outcome.ok ? 'ok' : outcome.error.code))
      return outcome
    } catch (error) {
      log({ ...line('internal'), ...faultOf(error) })
      return FAILURES.internal
    }
  }
}

/** Names the fields that do not fit; never a value, and no name that came with the request. */
const badRequest = (error: z.core.$ZodError) => {
  const fields = [...new Set(error.issues.map(({ path }) => String(path[0] ?? 'input')))]
  return failure({ code: 'bad-request', message: `提交的内容格式不对：${fields.join('、')}；请更新小程序后重试` })
}
