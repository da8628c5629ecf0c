import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const ROOT = join(__dirname, '..', '..', '..')

const DOMAIN_INDEX = join(ROOT, 'domain', 'fields', 'index.ts')
const CONTROL_INDEX = join(ROOT, 'src', 'components', 'fields', 'index.ts')

/** An index with one more kind in it, as somebody who adds one would write it: an import and an entry. */
const registered = (index: string, opening: string, file: string, name: string): string => {
  const text = readFileSync(index, 'utf8')
  const at = text.indexOf(opening)
  if (at < 0) throw new Error(`${relative(ROOT, index)} does not say ${opening}`)
  const from = relative(join(index, '..'), join(__dirname, file))
  const end = at + opening.length
  return `import { ${name} } from '${from}'\n${text.slice(0, end)}\n  weight: ${name},${text.slice(end)}`
}

/** The two indexes with the kind `weight`, by their paths; nothing else of the product is changed. */
export const withRules = (): ReadonlyMap<string, string> =>
  new Map([[DOMAIN_INDEX, registered(DOMAIN_INDEX, 'export const FIELD_KINDS = {', 'weight', 'weight')]])

export const withRulesAndControl = (): ReadonlyMap<string, string> =>
  new Map([
    ...withRules(),
    [
      CONTROL_INDEX,
      registered(
        CONTROL_INDEX,
        'export const CONTROLS: Readonly<Record<FieldKind, Control>> = {',
        'weight.control',
        'Weight',
      ),
    ],
  ])
