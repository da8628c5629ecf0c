import * as z from 'zod'
import { refusals } from '../../domain/casework/refusals'
import { readCase } from '../shared/cases/case-store'
import type { Citizen } from '../shared/rpc/callers'
import { id } from '../shared/rpc/inputs'
import { failure, procedureFor, success } from '../shared/rpc/procedure'

const procedure = procedureFor<Citizen>()

/** The numbers in full, asked for by a tap of the owner; wherever else a case is shown they are masked. */
export const numberProcedures = {
  numbers: procedure({
    input: z.object({ id }),
    run: async (input, { openid }) => {
      const found = await readCase({ role: 'citizen', openid }, input.id)
      return found === undefined ? failure(refusals.notFound()) : success({ results: found.application.results })
    },
  }),
}
