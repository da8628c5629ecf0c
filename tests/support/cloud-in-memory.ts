import type { Command } from '../../domain/casework/commands/index'
import { decide } from '../../domain/casework/decide'
import { fold } from '../../domain/casework/evolve'
import type { Application, Correction } from '../../domain/casework/state/application'
import { seenAtReturn } from '../../domain/casework/state/last-return'
import type { ApplicationView } from '../../domain/casework/state/view'
import type { Answers } from '../../domain/definition/answers'
import type { HandedIn } from '../../domain/intake/materials'
import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { consentsTo } from '../../local-cloud/sample/families/hand-in'

interface Asked {
  readonly action: string
  readonly input: { readonly id: string; readonly command?: string; readonly [name: string]: unknown }
}

/** The application function without a database: the same rules, and a net that can fail on either way. */
export class CloudInMemory {
  readonly asked: Asked[] = []
  /** `lost`: nothing arrives. `deaf`: it arrives and is done, the answer does not come back. */
  net: 'well' | 'lost' | 'deaf' = 'well'
  private readonly cases = new Map<string, Application>()
  private readonly done = new Map<string, unknown>()

  constructor(private readonly at: string) {}

  put(id: string, answers: Answers, materials: HandedIn = {}): void {
    const decision = decide(
      service,
      undefined,
      { type: 'start', id, answers, consents: consentsTo(service) },
      { at: this.at, by: 'me' },
    )
    if (!decision.ok) throw new Error(decision.refusal.message)
    const application = fold(undefined, decision.events)
    if (application !== undefined) this.cases.set(id, { ...application, materials })
  }

  returned(id: string, corrections: readonly Correction[]): void {
    const application = this.cases.get(id)
    if (application === undefined) return
    const lastReturn = seenAtReturn(application, corrections, this.at)
    this.cases.set(id, { ...application, status: 'returned', corrections, lastReturn })
  }

  answersOf(id: string): Answers {
    return this.cases.get(id)?.answers ?? {}
  }

  get ids(): readonly string[] {
    return [...this.cases.keys()]
  }

  statusOf(id: string): string | undefined {
    return this.cases.get(id)?.status
  }

  call = async (event: unknown): Promise<unknown> => {
    const asked = event as Asked
    this.asked.push(asked)
    if (this.net === 'lost') throw new Error('lost')
    const answer = this.answer(asked)
    if (this.net === 'deaf') throw new Error('deaf')
    return answer
  }

  private answer({ action, input }: Asked): unknown {
    if (action === 'read') return { ok: true, data: this.viewOf(input.id) }
    if (action === 'list') return { ok: true, data: { applications: [...this.cases.values()].reverse() } }
    const before = input.command === undefined ? undefined : this.done.get(input.command)
    if (before !== undefined) return before
    const command = { type: action, ...input } as unknown as Command
    const decision = decide(service, this.cases.get(input.id), command, { at: this.at, by: 'me' })
    if (!decision.ok) return { ok: false, error: decision.refusal }
    const next = fold(this.cases.get(input.id), decision.events)
    if (next !== undefined) this.cases.set(input.id, next)
    const answer = { ok: true, data: this.viewOf(input.id) }
    this.done.set(String(input.command), answer)
    return answer
  }

  private viewOf(id: string): ApplicationView | undefined {
    const application = this.cases.get(id)
    return application === undefined ? undefined : { ...application, revision: 1, journal: [] }
  }
}
