import * as z from 'zod/mini'
import type { Case, Changed } from '../../cloudfunctions/shared/cases/case-store'
import { commandProcedures } from '../../cloudfunctions/shared/commands/procedures'
import { COMMANDS } from '../../domain/casework/commands/index'
import { decideWith } from '../../domain/casework/decide'
import type { AnyCommand } from '../../domain/casework/define-command'
import { EVENTS, STORIES } from '../../domain/casework/events/index'
import { foldWith } from '../../domain/casework/evolve'
import { journalWith } from '../../domain/casework/journal'
import { allowWith } from '../../domain/casework/permissions'
import type { JournalEntry } from '../../domain/casework/state/view'
import { lintMessagesWith } from '../../domain/checks/messages'
import { notificationsWith } from '../../domain/messages/notifications'
import { storyOf } from '../../src/pages/progress/story'
import { AT, caseAfter, service, ways } from '../domain/casework.fixture'
import { inviteToWindow } from './command/invite-to-window'
import { invitedToWindow, story } from './command/invited-to-window'

// A command and its event that the product does not have: one file each, and a line in each index.
const commands = { ...COMMANDS, 'invite-to-window': inviteToWindow } as const
const events = { ...EVENTS, 'invited-to-window': invitedToWindow } as const
const stories = { ...STORIES, 'invited-to-window': story }

const decide = decideWith(commands, events)
const fold = foldWith(events)
const allow = allowWith(commands)
const journalOf = journalWith(events)
const notificationsOf = notificationsWith(events)

interface Clerk {
  readonly openid: string
  readonly desk: string
}
const clerk: Clerk = { openid: 'oClerk', desk: 'hospital-1' }

/** The desk's door as the product makes it, with a store of one case. */
const desk = (way: keyof typeof ways = 'submitted') => {
  let { application } = caseAfter(ways[way])
  let journal: readonly JournalEntry[] = []
  const notifications: unknown[] = []
  const change = async (caller: Clerk, asked: { id: string }, command: AnyCommand): Promise<Changed> => {
    const actor = { role: 'clerk', ...caller } as const
    const refusal = allow(actor, command as Parameters<typeof allow>[1], application, service)
    if (refusal !== undefined) return { ok: false, refusal }
    const decision = decide(service, application, command as Parameters<typeof decide>[2], {
      at: AT,
      by: caller.openid,
    })
    if (!decision.ok) return decision
    application = fold(application, decision.events) ?? application
    journal = journalOf(journal, decision.events)
    notifications.push(...notificationsOf(service, application, decision.events))
    const record = {
      ...application,
      _id: asked.id,
      revision: 2,
      events: journal,
      desk: null,
      dueAt: null,
      dueProvisional: null,
    }
    return { ok: true, case: { record, application } as unknown as Case, receipt: { id: 'c', revision: 2, at: AT } }
  }
  const procedures = commandProcedures('clerk', commands, change)
  return { notifications, procedure: procedures['invite-to-window'], procedures }
}

const input = { id: 'application-1', command: 'command-1', window: '12' }
const parsed = (door: ReturnType<typeof desk>, given: object) => z.safeParse(door.procedure.input, given)
const run = async (door: ReturnType<typeof desk>, caller = clerk) => {
  const { data } = parsed(door, input)
  if (data === undefined) throw new Error('not taken at the door')
  return door.procedure.run(data, caller)
}

describe('a new command with its event, in two files', () => {
  it('is taken at the door of the role that may give it, and only as its schema says', () => {
    const door = desk()
    expect(parsed(door, input).data).toEqual(input)
    expect(parsed(door, { ...input, window: 'the first' }).success).toBe(false)
    expect(parsed(door, { ...input, id: '' }).success).toBe(false)
    expect(Object.keys(commandProcedures('citizen', commands, async () => ({}) as Changed))).not.toContain(
      'invite-to-window',
    )
  })

  it('is for the desk of the case and for nobody else', async () => {
    expect(await run(desk(), { ...clerk, desk: 'hospital-2' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    const wanted = { type: 'invite-to-window', window: '1' } as const
    const { application } = caseAfter(ways.submitted)
    for (const actor of [
      { role: 'citizen', openid: 'oMother' },
      { role: 'department', department: 'police' },
      { role: 'relay' },
    ] as const) {
      expect(allow(actor, wanted, application, service)?.code).toBe('forbidden')
    }
  })

  it('is decided, changes the case and is kept in the journal', async () => {
    const answer = await run(desk())
    expect(answer).toMatchObject({
      ok: true,
      data: { status: 'submitted', journal: [{ at: AT, type: 'invited-to-window', reason: 'at-window' }] },
    })
    expect(await run(desk('completed'))).toMatchObject({ ok: false, error: { code: 'not-allowed-now' } })
  })

  it('tells the family, in the inbox and on the phone', async () => {
    const door = desk()
    await run(door)
    expect(door.notifications).toMatchObject([
      {
        kind: 'invited-to-window',
        title: '请到窗口来一趟',
        isTodo: true,
        message: { data: { thing4: { value: '请到12号窗口' } } },
      },
    ])
  })

  it('has its line in the story', async () => {
    const answer = await run(desk())
    if (!answer.ok) throw new Error(answer.error.code)
    expect(storyOf(service, answer.data, stories).map(({ text }) => text)).toEqual(['窗口请您到现场'])
    expect(storyOf(service, answer.data)).toEqual([])
  })

  it('has its message checked', () => {
    const lint = lintMessagesWith(events)
    expect(lint(service)).toEqual([])
    const wordy = { ...invitedToWindow, examples: () => [{ clerk: '', window: '9'.repeat(20) }] }
    expect(lintMessagesWith({ ...events, 'invited-to-window': wordy })(service).join()).toMatch(
      /invited-to-window: thing4 has 25 of 20/,
    )
  })
})
