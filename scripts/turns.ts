import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds. */
const SIGN_EVERY = 1_000
/** Nobody who still works is so long without a sign: the process has died. */
const DEAD_AFTER = 20_000
const LOOK_EVERY = 100

/** One after the other, of all processes that name the same file: it is there while one of them works. */
export const inTurn = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  mkdirSync(dirname(file), { recursive: true })
  while (!isMine(file)) await pause(LOOK_EVERY)
  const signs = setInterval(() => writeFileSync(file, ''), SIGN_EVERY)
  try {
    return await work()
  } finally {
    clearInterval(signs)
    rmSync(file, { force: true })
  }
}

const isMine = (file: string): boolean => {
  try {
    writeFileSync(file, '', { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (lastSign(file) < Date.now() - DEAD_AFTER) rmSync(file, { force: true })
    return false
  }
}

/** Milliseconds since 1970; of a file that has just gone, now. */
const lastSign = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
