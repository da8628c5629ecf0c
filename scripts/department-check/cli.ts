import sharp from 'sharp'
import { todayInShanghai } from '../../domain/standards/days'
import { examine } from './examine'
import { inWords, summary } from './in-words'
import { type Receiver, startReceiver } from './receiver'
import { USAGE, type Wanted, wanted } from './wanted'

const run = async ({ target, callback, wait }: Wanted, receiver: Receiver): Promise<number> => {
  const pictures = callback === undefined ? receiver.url : new URL(callback).origin
  console.log(`部门 ${target.department}，地址 ${target.url}\n`)
  const all = await examine(
    target,
    {
      today: todayInShanghai(new Date().toISOString()),
      link: (material, part) => `${pictures}/${material}.${part}.jpg`,
      clock: () => performance.now(),
      ...(callback === undefined ? {} : { reports: { receiver, wait } }),
    },
    (finding) => console.log(inWords(finding)),
  )
  console.log(`\n${summary(all)}`)
  return all.some(({ verdict }) => verdict.outcome === 'wrong') ? 1 : 0
}

/** A blank page, in the place of every paper. */
const blankPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: '#d8d8d8' } })
    .jpeg()
    .toBuffer()

/** `npm run department-check -- <url> --secret whsec_…`: 1 when any line is wrong, or when nothing could be tried. */
const main = async (): Promise<number> => {
  const asked = wanted(process.argv.slice(2))
  if (typeof asked === 'string') {
    console.error(`${asked}\n\n${USAGE}`)
    return 1
  }
  const receiver = await startReceiver(asked.port, await blankPicture())
  try {
    return await run(asked, receiver)
  } finally {
    await receiver.close()
  }
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
