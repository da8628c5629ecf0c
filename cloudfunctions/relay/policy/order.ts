import * as z from 'zod'
import type { Command } from '../../../domain/casework/commands/index'
import type { CreditEntry, ParcelEntry } from '../../shared/cases/outbox'
import { refusalShape } from '../../shared/departments/contract'
import type { Meaning } from './after-call'
import type { Reading } from './call-answer'

const acceptedShape = z.object({ status: z.literal('accepted') })

/** What a system that is no department answers: the courier, the credit register. `name` is for the desk: 邮政. */
export const orderReading = <T>(name: string, done: z.ZodType<T>): Reading<T> => ({
  answered: (body) => {
    if (acceptedShape.safeParse(body).success) return { outcome: 'accepted' }
    const answer = done.safeParse(body)
    return answer.success ? { outcome: 'answered', value: answer.data } : undefined
  },
  refused: (status, body) => {
    const parsed = refusalShape.safeParse(body)
    const why = parsed.success ? `${name}不收：${parsed.data.reason}` : `${name}的接口不接受这份请求（${status}）`
    return { outcome: 'dead', why: `${why}，请改好后重新发送，或人工办理` }
  },
})

const GIVEN_UP: Readonly<Record<(ParcelEntry | CreditEntry)['kind'], string>> = {
  parcel: '一直连不上邮政的系统，已停止自动重试，请人工寄出，或联系对方后重新发送',
  credit: '一直连不上信用系统，已停止自动重试，请联系对方后重新发送',
}

/** No family waits for these, so none is told of a delay. */
export const orderMeaning = <T>({ kind }: ParcelEntry | CreditEntry, commandOf: (value: T) => Command): Meaning<T> => ({
  commands: (value) => [commandOf(value)],
  delayed: () => [],
  givenUp: GIVEN_UP[kind],
})
