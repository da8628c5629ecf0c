import { browserExecutable } from './journeys/executable'

/** Finds the browser once for all workers; unpacking one takes seconds and must not happen twice at the same time. */
export default async function setup(): Promise<void> {
  process.env.CHROME_PATH = await browserExecutable()
}
