import { z } from 'zod/mini'
import type { Clock } from '../clock'
import { CloudFailure } from '../failure'
import { type Faults, faultSchema } from '../faults'
import type { FunctionHost } from '../functions/host'
import type { Timers } from '../functions/timers'
import type { MessageOutbox } from '../messages/outbox'
import { RandomFaults, randomFaultsSchema } from '../random-faults'
import { answer, answerJson, type Exchange, header, JSON_TYPE, parseJson, readBody, refuse } from './exchange'
import type { Mounts } from './mounts'

const clockSchema = z.union([
  z.object({ advanceMs: z.number() }),
  z.object({ now: z.union([z.string(), z.number()]) }),
  z.object({ reset: z.literal(true) }),
])
const timerSchema = z.object({ function: z.string() })
const subscriptionSchema = z.object({ templates: z.array(z.string()) })

interface Parts {
  readonly clock: Clock
  readonly faults: Faults
  readonly host: FunctionHost
  readonly timers: Timers
  readonly outbox: MessageOutbox
  readonly mounts: Mounts
}

/** `/_local/…`: what one can see of the cloud and do to it from outside. */
export class Controls {
  constructor(private readonly parts: Parts) {}

  async handle(exchange: Exchange, what: string): Promise<void> {
    const { clock, faults, host, mounts, outbox } = this.parts
    switch (`${exchange.request.method} ${what}`) {
      case 'GET messages':
        return answerJson(exchange, 200, outbox.sent())
      case 'GET invocations':
        return answerJson(exchange, 200, host.invocations.list())
      case 'GET totals':
        return answerJson(exchange, 200, host.totals)
      case 'GET logs':
        return answerJson(exchange, 200, host.logs.list())
      case 'GET clock':
        return answerJson(exchange, 200, { now: clock.now().toISOString() })
      case 'GET faults':
        return answerJson(exchange, 200, faults.list())
      case 'DELETE faults':
        await faults.clear()
        return answerJson(exchange, 200, { ok: true })
      case 'POST faults':
        return this.with(exchange, faultSchema, (fault) => {
          faults.ask(fault)
          answerJson(exchange, 200, { ok: true })
        })
      case 'POST random-faults':
        return this.with(exchange, randomFaultsSchema, (settings) => {
          faults.setRandomFaults(new RandomFaults(settings, () => clock.now()))
          answerJson(exchange, 200, { ok: true })
        })
      case 'GET random-faults':
        return answerJson(exchange, 200, faults.harm())
      case 'DELETE random-faults': {
        const harm = faults.harm()
        faults.setRandomFaults(undefined)
        await faults.letIn()
        return answerJson(exchange, 200, harm)
      }
      case 'POST clock':
        return this.with(exchange, clockSchema, (move) => this.moveClock(exchange, move))
      case 'POST timers':
        return this.with(exchange, timerSchema, ({ function: name }) => this.runTimer(exchange, name))
      case 'POST rest': {
        await host.rest()
        const arrived = await mounts.hasten()
        await host.rest()
        return answerJson(exchange, 200, { arrived })
      }
      case 'POST subscriptions':
        return this.with(exchange, subscriptionSchema, ({ templates }) => this.subscribe(exchange, templates))
      default:
        return refuse(exchange, 404, 'not-found', '本地云没有这个功能')
    }
  }

  private async moveClock(exchange: Exchange, move: z.infer<typeof clockSchema>): Promise<void> {
    const { clock, faults } = this.parts
    await faults.letIn()
    if ('advanceMs' in move) clock.advance(move.advanceMs)
    else if ('reset' in move) clock.reset()
    else {
      const millis = new Date(move.now).getTime()
      if (Number.isNaN(millis)) return refuse(exchange, 400, 'bad-request', '时间格式有误')
      clock.set(millis)
    }
    answerJson(exchange, 200, { now: clock.now().toISOString() })
  }

  private async runTimer(exchange: Exchange, name: string): Promise<void> {
    try {
      answer(exchange, 200, await this.parts.timers.runNow(name), JSON_TYPE)
    } catch (error) {
      // Only at this door, which is for developers, the reason is told.
      const { code, message } = error instanceof CloudFailure ? error : { code: 'internal', message: String(error) }
      answerJson(exchange, 500, { ok: false, error: { code, message } })
    }
  }

  private subscribe(exchange: Exchange, templates: readonly string[]) {
    const openid = header(exchange.request, 'x-local-openid')
    if (openid === '') return refuse(exchange, 401, 'forbidden', '没有识别到您的微信身份')
    if (!templates.every((template) => this.parts.outbox.knows(template))) {
      return refuse(exchange, 400, 'bad-request', '没有这个消息模板')
    }
    for (const template of templates) this.parts.outbox.accept(openid, template)
    answerJson(exchange, 200, { ok: true })
  }

  private async with<T extends z.ZodMiniType>(
    exchange: Exchange,
    schema: T,
    then: (value: z.infer<T>) => void | Promise<void>,
  ): Promise<void> {
    const body = await readBody(exchange.request, 64 * 1024)
    const parsed = z.safeParse(schema, parseJson((body ?? Buffer.alloc(0)).toString())?.value)
    if (!parsed.success) return refuse(exchange, 400, 'bad-request', '提交的内容有误')
    return then(parsed.data)
  }
}
