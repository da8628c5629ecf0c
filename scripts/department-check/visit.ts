import { randomUUID } from 'node:crypto'
import type { DepartmentRequest } from '../../cloudfunctions/shared/departments/contract'
import type { Day } from '../../domain/definition/answers'
import type { Department } from '../../domain/definition/departments'
import { sampleRequest } from '../department-api/sample-request'
import { type Answer, ask, type Letter } from './ask'
import type { Receiver } from './receiver'

export interface Target {
  readonly department: Department
  readonly url: string
  /** `whsec_…` */
  readonly secret: string
  /** Where it can be asked how a request stands, if it can. */
  readonly status?: string
}

export interface Means {
  readonly today: Day
  /** Where a picture of a paper can be fetched. */
  readonly link: (material: string, part: string) => string
  /** Milliseconds. */
  readonly clock: () => number
  /** Where its reports arrive, if it was told to send them to us, and how many milliseconds one may take. */
  readonly reports?: { readonly receiver: Receiver; readonly wait: number }
}

/** What is otherwise than in a right request. */
export type Otherwise = Partial<Pick<Letter, 'id' | 'body' | 'sent' | 'secret' | 'age'>>

/** Marks what is sent here, whoever asks: `check-<uuid>.<item>`. */
const MARK = 'check-'

/** One examination of one department: what was sent, and what was answered so far. */
export class Visit {
  readonly answers: Answer[] = []
  /** Every id a department may report about. */
  readonly sent = new Set<string>()
  private first: Promise<Answer | undefined> | undefined
  readonly right: DepartmentRequest

  constructor(
    readonly target: Target,
    readonly means: Means,
  ) {
    this.right = this.request()
  }

  /** A request nobody has sent before. */
  request(): DepartmentRequest {
    const { today, link } = this.means
    return sampleRequest(this.target.department, { application: `${MARK}${randomUUID()}`, today, link })
  }

  /** The answer to the one right request that everything else is held against; it is sent once. */
  firstAnswer(): Promise<Answer | undefined> {
    this.first ??= this.send(this.right)
    return this.first
  }

  send(request: DepartmentRequest, otherwise: Otherwise = {}): Promise<Answer | undefined> {
    this.sent.add(request.request).add(otherwise.id ?? request.request)
    return this.ask(this.target.url, { id: request.request, body: JSON.stringify(request), ...otherwise })
  }

  /** Whether an earlier examination asked for this, which its department still reports about. */
  isOfAnother(request: string): boolean {
    return request.startsWith(MARK) && !this.sent.has(request)
  }

  askStatus(url: string, request: string, otherwise: Otherwise = {}): Promise<Answer | undefined> {
    return this.ask(url, { id: `${MARK}${randomUUID()}`, body: JSON.stringify({ request }), ...otherwise })
  }

  private async ask(url: string, letter: Pick<Letter, 'id' | 'body'> & Otherwise): Promise<Answer | undefined> {
    const { department, secret } = this.target
    const answer = await ask({ url, department, secret, ...letter }, this.means.clock)
    if (answer !== undefined) this.answers.push(answer)
    return answer
  }
}
