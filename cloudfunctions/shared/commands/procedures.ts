import * as z from 'zod/mini'
import type { AnyCommand, CommandIndex } from '../../../domain/casework/define-command'
import { id } from '../../../domain/casework/inputs'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Changed } from '../cases/case-store'
import { viewOf } from '../cases/view'
import type { Outcome, Procedure } from '../rpc/procedure'
import { failure, success } from '../rpc/procedure'

/** The answer to a save: when it was stored. */
export interface Kept {
  readonly revision: number
  readonly savedAt: string
}

type Input<I> =
  I extends z.ZodMiniObject<infer S>
    ? z.ZodMiniObject<S & { readonly id: typeof id; readonly command: typeof id }>
    : z.ZodMiniObject
type Answered<D> = D extends { readonly answer?: 'receipt' } ? Kept : ApplicationView

/** A procedure for every command that the role may give, under the name of the command. */
export type CommandProcedures<C, I extends CommandIndex, R extends 'citizen' | 'clerk'> = {
  readonly [T in keyof I & string as R extends keyof I[T]['by'] ? T : never]: Procedure<
    C,
    Input<I[T]['input']>,
    Answered<I[T]>
  >
}

/** Needed beside the input of a command: the case, and the id by which a repeated command has no second effect. */
export const withCase = <I extends z.ZodMiniObject>(input: I) => z.extend(input, { id, command: id }) as Input<I>

export const viewAnswer = (changed: Changed): Outcome<ApplicationView> =>
  changed.ok ? success(viewOf(changed.case)) : failure(changed.refusal)

export const keptAnswer = (changed: Changed): Outcome<Kept> =>
  changed.ok ? success({ revision: changed.receipt.revision, savedAt: changed.receipt.at }) : failure(changed.refusal)

interface Asked {
  readonly id: string
  readonly command: string
}

/** The procedures are made from the commands: each command says its input, who may give it and what is answered. */
export const commandProcedures = <C, I extends CommandIndex, R extends 'citizen' | 'clerk'>(
  role: R,
  commands: I,
  change: (caller: C, asked: Asked, command: AnyCommand) => Promise<Changed>,
): CommandProcedures<C, I, R> =>
  Object.fromEntries(
    Object.entries(commands)
      .filter(([, { by }]) => by[role] !== undefined)
      .map(([type, { input, answer }]) => [
        type,
        {
          input: withCase(input),
          run: async ({ id: of, command, ...rest }: Asked, caller: C) => {
            const changed = await change(caller, { id: of, command }, { ...rest, type })
            return answer === 'receipt' ? keptAnswer(changed) : viewAnswer(changed)
          },
        },
      ]),
  ) as unknown as CommandProcedures<C, I, R>
