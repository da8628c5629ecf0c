import { act, type ReactElement } from 'react'
import type { Service } from '../../domain/definition/service'
import { services } from '../../domain/services'
import DeskCase from '../../src/desk/case'
import Progress from '../../src/pages/progress'
import { open } from '../support/taro'
import { sevenItems } from './seven-items'

const { createRoot } = require('react-dom/client') as {
  createRoot: (element: Element) => { render: (page: ReactElement) => void; unmount: () => void }
}

;(services as Service[]).push(sevenItems)

/** More than any answer of a cloud that is not far away takes. */
const TURNS = 30

const shown = async (page: ReactElement, id: string): Promise<string> => {
  open({ id })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  await act(async () => root.render(page))
  for (let turn = 0; turn < TURNS; turn += 1) await act(() => new Promise<void>((done) => setImmediate(done)))
  const text = place.textContent ?? ''
  await act(async () => root.unmount())
  place.remove()
  return text
}

/** What a family reads of its case. */
export const progressOf = (id: string) => shown(<Progress />, id)

/** What a clerk reads of it. */
export const deskCaseOf = (id: string) => shown(<DeskCase />, id)
