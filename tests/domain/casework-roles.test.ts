import type { Command } from '../../domain/casework/command'
import type { Actor } from '../../domain/casework/roles'
import { allow, COMMANDS_OF } from '../../domain/casework/roles'
import { caseAfter, commands, service, ways } from './casework.fixture'

const actors: Readonly<Record<Actor['role'], Actor>> = {
  citizen: { role: 'citizen', openid: 'oMother' },
  clerk: { role: 'clerk', openid: 'oClerk', desk: 'hospital-1' },
  department: { role: 'department', department: 'police' },
  relay: { role: 'relay' },
}

const { application } = caseAfter(ways.submitted)
/** A clerk speaks of what the desk issues, a department of its own. */
const about = ({ role }: Actor, command: Command): Command =>
  'item' in command ? { ...command, item: role === 'clerk' ? 'certificate' : 'household' } : command
const cells = Object.values(actors).flatMap((actor) =>
  Object.values(commands).map((command) => [actor.role, command.type, actor, about(actor, command)] as const),
)

describe('who may do what', () => {
  it.each(cells)('%s: %s', (role, type, actor, command) => {
    const refusal = allow(actor, command, application, service)
    expect(refusal === undefined).toBe(COMMANDS_OF[role].includes(type))
  })

  it.each([
    ['another citizen', { role: 'citizen', openid: 'oStranger' }, commands.withdraw],
    ['another desk', { role: 'clerk', openid: 'oClerk', desk: 'hospital-2' }, commands.accept],
  ] as const)('for %s the case does not exist', (_who, actor, command) => {
    expect(allow(actor, command, application, service)?.code).toBe('not-found')
  })

  it('a draft has no desk, so no clerk sees it', () => {
    expect(allow(actors.clerk, commands.return, caseAfter(ways.draft).application, service)?.code).toBe('not-found')
  })

  it('a department reports on its own items only', () => {
    expect(allow({ role: 'department', department: 'tax' }, commands['item-done'], application, service)?.code).toBe(
      'forbidden',
    )
  })

  it.each([
    ['a clerk', actors.clerk, 'household'],
    ['a department', actors.department, 'certificate'],
  ] as const)('%s delivers no paper of another', (_who, actor, item) => {
    for (const type of ['item-ready', 'item-posted'] as const) {
      expect(allow(actor, { ...commands[type], item }, application, service)?.code).toBe('forbidden')
    }
  })
})
