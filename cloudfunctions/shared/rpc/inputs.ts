import * as z from 'zod'
import { hash, id, name, version } from '../../../domain/casework/inputs'

/** The shapes of what a door takes beside the commands, bounded: nothing here can fill a document. */
export { hash, id, name, version }

/** The id of a command: the same id never has a second effect. */
export const command = id
/** The id of a command that is done in two steps: room for the suffix of the second. */
export const shortCommand = z.string().regex(/^[0-9a-zA-Z-]{8,60}$/)

/** Where a page of a queue ended: an instant and the id of a case. */
export const waitingKey = z.string().regex(/^[0-9TZ:.-]{20,30}\.[0-9a-zA-Z-]{8,64}$/)

/** 24 random bytes in base64url. */
export const token = z.string().regex(/^[0-9a-zA-Z_-]{32}$/)
