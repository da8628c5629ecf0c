import type { Correction } from '../../../domain/casework/state/application'
import { type Clock, isoOf } from '../platform/clock'
import { collection } from '../platform/database'
import { settings } from '../settings/settings'
import { createSealer } from './sealing'

/**
 * `marks/{application}.{openid}`: what one clerk has marked in one case and not sent yet. It is nobody else's, and of this
 * handing in only: a case that comes back is looked at anew.
 */
interface MarksRecord {
  readonly _id: string
  readonly application: string
  /** ISO instant of the handing in that was being looked at. */
  readonly submittedAt: string
  /** The corrections: a clerk's words may name a person. */
  readonly sealed: string
  readonly updatedAt: string
}

/** Marks nobody has touched for so long belong to a case that somebody else has decided, or was taken back. */
const KEPT_DAYS = 30
const DAY = 86_400_000

interface Of {
  readonly application: string
  readonly submittedAt: string
  readonly openid: string
}

const marks = () => collection<MarksRecord>('marks')
const idOf = ({ application, openid }: Of) => `${application}.${openid}`
const sealer = () => createSealer(settings.sealKeys())

export const readMarks = async (of: Of): Promise<readonly Correction[]> => {
  const found = await marks().get(idOf(of))
  if (found === undefined || found.submittedAt !== of.submittedAt) return []
  return JSON.parse(sealer().open(found._id, found.sealed)) as readonly Correction[]
}

/** The whole list, as it is now; an empty one is not kept. */
export const writeMarks = async (of: Of, corrections: readonly Correction[], clock: Clock): Promise<void> => {
  const _id = idOf(of)
  if (corrections.length === 0) {
    await marks().remove({ _id })
    return
  }
  const { application, submittedAt } = of
  const sealed = sealer().seal(_id, JSON.stringify(corrections))
  const record = { application, submittedAt, sealed, updatedAt: isoOf(clock()) }
  if ((await marks().update({ _id }, record)) === 1) return
  // Another page of the same clerk may have been first: the later list counts.
  if (!(await marks().insert({ _id, ...record }))) await marks().update({ _id }, record)
}

/** Of whichever clerk: the case is decided, or gone. */
export const removeMarks = (application: string): Promise<number> => marks().remove({ application })

export const removeOldMarks = (clock: Clock): Promise<number> =>
  marks().remove({ updatedAt: { lte: isoOf(clock() - KEPT_DAYS * DAY) } })
