import { COMMANDS, type Command } from '../../domain/casework/commands/index'
import type { AnyCommand, CommandIndex } from '../../domain/casework/define-command'
import type { CommandReport } from '../shared/departments/contract'
import { parseRequestId } from '../shared/departments/request-id'

/** The command that a report gives: each command names its word of the contract. */
export const commandOf = (report: CommandReport): Command => commandIn(COMMANDS, report) as Command

const commandIn = (
  commands: CommandIndex,
  { request, status, ...rest }: { readonly request: string; readonly status: string },
): AnyCommand => {
  const type = Object.keys(commands).find((name) => commands[name]?.report?.status === status)
  if (type === undefined) throw new Error(`no report ${status}`)
  const { item, round } = parseRequestId(request)
  return { type, item, round, ...rest } as AnyCommand
}
