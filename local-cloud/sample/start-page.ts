import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mount } from '../options'
import { phoneOf, SITUATION_TITLES, SITUATIONS, type Situation } from './families/situations'
import { samplePeople } from './people'
import { recordPeople } from './record-people'

const people = samplePeople
  .map(
    ({ openid, title, about, opens }) =>
      `<a class="person" href="/h5/index.html?as=${openid}${opens}" target="_blank" rel="noopener"><b>${title}</b><span>${about}</span><i aria-hidden="true">›</i></a>`,
  )
  .join('')

const families = (Object.keys(SITUATIONS) as Situation[])
  .map(
    (situation) =>
      `<a class="person" href="/h5/index.html?as=${phoneOf(situation)}#/pages/home/index" target="_blank" rel="noopener"><b>${SITUATION_TITLES[situation]}</b><span>${SITUATIONS[situation]}</span><i aria-hidden="true">›</i></a>`,
  )
  .join('')

const known = recordPeople
  .map(({ name, idNumber, about }) => `<div class="person"><b>${name}</b><span>${idNumber}<br>${about}</span></div>`)
  .join('')

const page = readFileSync(join(__dirname, 'start-page.html'), 'utf8')
  .replace('<!--people-->', people)
  .replace('<!--families-->', families)
  .replace('<!--records-->', known)

/** Who one can be, what the departments are doing, what was sent: the first thing a newcomer sees. */
export const startPage: Mount = ({ method, path }) =>
  method === 'GET' && (path === '/' || path === '')
    ? { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page }
    : { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: '这里没有页面，请回到 /' }
