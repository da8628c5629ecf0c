import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const CUT = /<template name="tmpl_\d+_(\w+?)(?:_focus|_blur)?">([\s\S]*?)<\/template>\n/g

/** Which events each kind of node passes on, read from the template that WeChat draws with. */
export const boundEvents = (folder: string): ((nn: string, event: string) => boolean) => {
  const bound = new Map<string, Set<string>>()
  for (const [, nn = '', body = ''] of readFileSync(join(folder, 'base.wxml'), 'utf8').matchAll(CUT)) {
    const events = bound.get(nn) ?? new Set<string>()
    for (const [, event = ''] of body.matchAll(/\s(?:bind|catch):?(\w+)="eh"/g)) events.add(event)
    bound.set(nn, events)
  }
  return (nn, event) => bound.get(nn)?.has(event) === true
}
