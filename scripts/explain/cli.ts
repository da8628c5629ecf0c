import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { recordQueries, services } from '../../domain/services'
import { casesOf } from './cases'
import { registerPage } from './register-page'
import { casesPart, overview, servicePage } from './service-page'

const folder = join(__dirname, '..', '..', 'docs', 'services')

/** Nothing in a checklist depends on the day, so the pages do not change overnight. */
const ANY_DAY = '2026-11-22'

const page = (id: string, text: string) => ({ file: `${id}.md`, text: `${text.trimEnd()}\n` })

const pages = () => [
  ...services.map((service) => page(service.id, servicePage(service, ANY_DAY))),
  ...recordQueries.map((query) => page(query.id, registerPage(query).join('\n'))),
]

/** `npm run explain -- <service> [--cases]`; `--write` renews docs/services, `--check` fails when they are not current. */
const main = (): number => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { cases: { type: 'boolean' }, write: { type: 'boolean' }, check: { type: 'boolean' } },
  })
  if (values.write) {
    mkdirSync(folder, { recursive: true })
    for (const { file, text } of pages()) writeFileSync(join(folder, file), text)
    console.log(`${pages().length} pages written to docs/services`)
    return 0
  }
  if (values.check) {
    const there = new Set(readdirSync(folder))
    const stale = pages().filter(
      ({ file, text }) => !there.has(file) || readFileSync(join(folder, file), 'utf8') !== text,
    )
    for (const { file } of stale) console.error(`docs/services/${file} is not current: npm run explain -- --write`)
    if (stale.length === 0) console.log(`${pages().length} pages of docs/services are current`)
    return stale.length === 0 ? 0 : 1
  }
  const [wanted] = positionals
  const register = recordQueries.find(({ id }) => id === wanted)
  if (register !== undefined) {
    console.log(registerPage(register).join('\n'))
    return 0
  }
  const service = services.find(({ id }) => id === wanted)
  if (service === undefined) {
    console.error(`Which service? ${[...services, ...recordQueries].map(({ id }) => id).join(', ')}`)
    return 1
  }
  const lines = values.cases ? casesPart(service, casesOf(service, ANY_DAY)) : overview(service)
  console.log(lines.join('\n'))
  return 0
}

process.exitCode = main()
