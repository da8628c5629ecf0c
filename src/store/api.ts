import type { ApplicationApi } from '../../cloudfunctions/application'
import type { DeskApi } from '../../cloudfunctions/desk'
import type { PhotoApi } from '../../cloudfunctions/photo'
import type { RecordsApi } from '../../cloudfunctions/records'
import type { Refusal } from '../../domain/casework/refusal'
import { callFunction, Unreachable } from '../platform/cloud/cloud'

interface Apis {
  readonly application: ApplicationApi
  readonly desk: DeskApi
  readonly photo: PhotoApi
  readonly records: RecordsApi
}

type Input<F extends keyof Apis, A extends keyof Apis[F]> = Apis[F][A] extends { input: infer I } ? I : never
type Output<F extends keyof Apis, A extends keyof Apis[F]> = Apis[F][A] extends { output: infer O } ? O : never

export type Answer<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: Refusal }

/** `unreachable`: nobody knows whether it happened; send the same command again. */
const UNREACHABLE = 'unreachable'

/** What is answered where the net gave none. */
export const noAnswer = (): Answer<never> => ({
  ok: false,
  error: { code: UNREACHABLE, message: '网络不太通畅，请稍后再试；您填的内容都在' },
})

/** Calls a procedure of a cloud function, typed by the function itself. Failures are values, never thrown. */
export const call = async <F extends keyof Apis & string, A extends keyof Apis[F] & string>(
  name: F,
  action: A,
  input: Input<F, A>,
): Promise<Answer<Output<F, A>>> => {
  try {
    const answer = await callFunction(name, { action, input })
    return isAnswer(answer) ? (answer as Answer<Output<F, A>>) : noAnswer()
  } catch (error) {
    if (error instanceof Unreachable) return noAnswer()
    throw error
  }
}

const isAnswer = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && 'ok' in answer

const PASSING: ReadonlySet<string> = new Set([UNREACHABLE, 'internal', 'busy'])

/** A fault of ours or of the net may pass, and so may others who write at the same moment; every other refusal stays. */
export const mayPass = ({ code }: Refusal): boolean => PASSING.has(code)
