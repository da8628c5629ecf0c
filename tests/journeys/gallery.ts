import type { State } from './states'

/** The ways in which a state is looked at, as the gallery calls them. */
const TITLES: Readonly<Record<string, string>> = { phone: '普通字', 'phone-large': '大字', desk: '电脑' }

/** `desk-case-due` is of the group `desk`: pages that belong together begin with the same word. */
const groupOf = ({ name }: State): string => name.split('-')[0] ?? name

const STYLE = `body{font:15px sans-serif;margin:0 24px 48px;background:#ddd}nav{position:sticky;top:0;padding:12px 0;background:#ddd}
nav a{margin-right:14px}h2{margin:32px 0 0}h3{margin:24px 0 8px;font-weight:400}section{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}
figure{margin:0}img{border:1px solid #999;background:#fff}.phone,.phone-large{width:375px}.desk{width:640px}`

/** One page with every picture, grouped: each state in normal and in large type, a desk's also on a wide screen. */
export const gallery = (states: readonly State[], looksOf: (state: State) => readonly string[]): string => {
  const names = [...new Set(states.map(groupOf))]
  const groups = names.map((name) => [name, states.filter((state) => groupOf(state) === name)] as const)
  const picture = (state: State) => (look: string) =>
    `<figure><figcaption>${TITLES[look] ?? look}</figcaption><a href="${look}/${state.name}.png"><img class="${look}" loading="lazy" alt="${state.name}" src="${look}/${state.name}.png"></a></figure>`
  const shown = (state: State) =>
    `<h3 id="${state.name}">${state.name}</h3><section>${looksOf(state).map(picture(state)).join('')}</section>`
  return `<!doctype html><meta charset="utf-8"><title>Every page and state</title><style>${STYLE}</style>
<nav>${groups.map(([group, of]) => `<a href="#group-${group}">${group} (${of.length})</a>`).join('')}</nav>
${groups.map(([group, of]) => `<h2 id="group-${group}">${group}</h2>${of.map(shown).join('\n')}`).join('\n')}
`
}
