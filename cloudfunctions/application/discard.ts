import type { Actor } from '../../domain/casework/actor'
import { removeAccessLog } from '../shared/audit/access-log'
import { changeCase } from '../shared/cases/case-store'
import { removeInvitations } from '../shared/cases/remove-invitations'
import { unusedElsewhere } from '../shared/cases/unused-photos'
import type { Clock } from '../shared/platform/clock'
import type { Outcome } from '../shared/rpc/procedure'
import { failure, success } from '../shared/rpc/procedure'
import { photosIn, removePhotos } from '../shared/storage/photos'

/**
 * Deletes a draft: first the case, in one write, then the files it named, then their names. Whatever dies in between is
 * done by the same command once more. A draft holds no claim; one that a crash left behind is nobody's once it is closed.
 */
export const discardDraft = async (
  actor: Extract<Actor, { role: 'citizen' }>,
  { id, command }: { readonly id: string; readonly command: string },
  clock: Clock,
): Promise<Outcome<{ discarded: true }>> => {
  const emptied = await changeCase({ actor, id, command, clock, commands: [{ type: 'discard' }] })
  if (!emptied.ok) return failure(emptied.refusal)
  const { record, application } = emptied.case
  if (!application.flags.includes('discarded'))
    return failure({ code: 'conflict', message: '这份申请不能删除，请刷新后再看' })
  await Promise.all([removeInvitations(id), removeAccessLog(id)])
  const photos = photosIn(application.materials)
  if (photos.length === 0) return success({ discarded: true })
  await removePhotos(actor.openid, await unusedElsewhere(actor.openid, id, photos))
  const names = await changeCase({
    actor,
    id,
    command: `${command}-2`,
    clock,
    commands: [{ type: 'discard' }],
    known: record,
  })
  return names.ok ? success({ discarded: true }) : failure(names.refusal)
}
