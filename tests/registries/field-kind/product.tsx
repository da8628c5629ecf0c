import { act, type ReactElement } from 'react'
import { departmentRequest } from '../../../cloudfunctions/shared/departments/request'
import type { Command } from '../../../domain/casework/commands/index'
import { decide } from '../../../domain/casework/decide'
import { fold } from '../../../domain/casework/evolve'
import type { Application } from '../../../domain/casework/state/application'
import { lint } from '../../../domain/checks/lint'
import type { Answers } from '../../../domain/definition/answers'
import type { FieldKind, Service } from '../../../domain/definition/service'
import { assess } from '../../../domain/intake/assess'
import { prune } from '../../../domain/intake/prune'
import { services } from '../../../domain/services'
import { newbornYuanling } from '../../../domain/services/newborn-yuanling'
import { consentsTo } from '../../../local-cloud/sample/families/hand-in'
import { AnswersBySection } from '../../../src/desk/case/answers-by-section'
import { AllAnswers } from '../../../src/pages/apply/check/all-answers'
import SectionPage from '../../../src/pages/apply/section'
import { draftOf } from '../../../src/store/drafts'
import { open } from '../../support/taro'

const { createRoot } = require('react-dom/client') as {
  createRoot: (element: Element) => { render: (page: ReactElement) => void; unmount: () => void }
}

const PATH = 'newborn.weight'

/** The newborn's service, which also asks what the child weighed and tells the police. */
export const service: Service = {
  ...newbornYuanling,
  id: 'newborn-with-weight',
  form: newbornYuanling.form.map((section) =>
    section.id === 'newborn'
      ? {
          ...section,
          fields: [
            ...section.fields,
            { path: PATH, label: '出生体重', kind: 'weight' as string as FieldKind, required: true, rules: [] },
          ],
        }
      : section,
  ),
  items: newbornYuanling.items.map((item) =>
    item.id === 'household-registration'
      ? { ...item, sends: { ...item.sends, fields: [...item.sends.fields, PATH] } }
      : item,
  ),
}
;(services as Service[]).push(service)

export const defects = () => lint(service)

/** The cloud of one case, without a database. */
export class OneCase {
  application: Application | undefined

  constructor(
    readonly id: string,
    private readonly at: string,
    answers: Answers,
  ) {
    this.do({ type: 'start', id, answers, consents: consentsTo(service) })
  }

  do(command: Command): boolean {
    const decision = decide(service, this.application, command, { at: this.at, by: 'me' })
    if (decision.ok && decision.events.length > 0) this.application = fold(this.application, decision.events)
    return decision.ok
  }

  get view() {
    if (this.application === undefined) throw new Error('nothing was begun')
    return { ...this.application, revision: 1, journal: [] }
  }

  /** As the function `application` answers the phone. */
  answer = (_url: string, { body }: { readonly body: string }) => {
    const { action, input } = JSON.parse(body)
    if (action !== 'read') this.do({ type: action, ...input })
    return Promise.resolve({ json: () => Promise.resolve({ ok: true, data: this.view }) })
  }

  problems(today: string) {
    const { answers, materials } = this.view
    return assess(service, prune(service, answers, today), materials, today)
  }

  toDepartment(item: string) {
    const sent = service.items.find(({ id }) => id === item)
    if (sent === undefined) throw new Error(`no item ${item}`)
    return departmentRequest(service, { ...this.view, materials: {} }, sent, this.at)
  }
}

/** More than any answer of a cloud that is not far away takes. */
const TURNS = 30

/** The page of a section as the family sees it, and how it types into it. */
export class Phone {
  private readonly root = createRoot(document.body.appendChild(document.createElement('div')))

  constructor(private readonly id: string) {}

  openSection = (section: string) => {
    open({ id: this.id, section })
    return this.draw(<SectionPage />)
  }

  openCheck = () => this.draw(<AllAnswers draft={draftOf(this.id)} />)

  openDesk = (view: OneCase['view']) => this.draw(<AnswersBySection service={service} view={view} />)

  private draw = async (page: ReactElement) => {
    await act(async () => this.root.render(page))
  }

  type = async (id: string, text: string) => {
    const input = document.getElementById(id)
    if (!(input instanceof HTMLInputElement)) throw new Error(`nothing to type into: ${id}`)
    // React looks whether the value differs from what it set itself.
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    await act(async () => {
      set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    return document.getElementById(id) === input
  }

  leave = async (id: string) => {
    await act(async () => {
      document.getElementById(id)?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    })
  }

  save = async () => {
    await act(async () => void document.getElementById('go-on')?.click())
    for (let turn = 0; turn < TURNS; turn += 1) await act(() => new Promise<void>((done) => setImmediate(done)))
  }

  close = () => act(async () => this.root.unmount())

  said = (id: string) => document.getElementById(`at-${id}`)?.textContent ?? ''

  get text() {
    return document.body.textContent ?? ''
  }
}
