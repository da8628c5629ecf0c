import { useState } from 'react'
import type { Refusal } from '../../../domain/casework/refusal'
import type { AnswerValue } from '../../../domain/definition/answers'
import type { RecordField, RecordQuery } from '../../../domain/definition/record-query'
import type { Field } from '../../../domain/definition/service'
import { rulesOf } from '../../../domain/fields'
import { assessQuery, type QueryAnswers, tidyQuery } from '../../../domain/intake/assess-query'
import { Card } from '../../components/card'
import { ConsentLine } from '../../components/consent-line'
import { ErrorSummary } from '../../components/error-summary'
import { CONTROLS } from '../../components/fields'
import { textIn } from '../../components/fields/control'
import { FieldFrame } from '../../components/fields/field-frame'
import { Heading } from '../../components/heading'
import { Notice } from '../../components/notice'
import { scrollToField } from '../../platform/page/scroll'
import { today } from '../../store/today'

export const NOTHING_ASKED: QueryAnswers = { kind: '', name: '', idNumber: '' }

/** What keeps somebody from asking, and when it is said: what is empty only once they wanted to go on. */
export const useAsk = (query: RecordQuery, asked: QueryAnswers) => {
  const [isAgreed, setAgreed] = useState(false)
  const [sayAll, setSayAll] = useState(false)
  const [refused, setRefused] = useState(0)
  const [error, setError] = useState<Refusal>()
  const answers = tidyQuery(query, asked)
  const consentId = `consent-${query.consent.id}`
  const problems = [
    ...assessQuery(query, answers, today()).map(({ code, place, message, remedy }) => ({
      key: place.kind === 'field' ? place.field : '',
      isMissing: code === 'required',
      text: message,
      whole: remedy === message ? message : `${message}。${remedy}`,
    })),
    ...(isAgreed
      ? []
      : [{ key: consentId, isMissing: true, text: '请阅读并勾选同意', whole: '请阅读并勾选同意，再查询' }]),
  ]
  return {
    isAgreed,
    agree: () => setAgreed(!isAgreed),
    sayAll,
    refused,
    error,
    problems,
    refuse: setError,
    /** In the one spelling in which they are sent; nothing while something is wrong, which then is said. */
    submitted: (): QueryAnswers | undefined => {
      setError(undefined)
      if (problems.length === 0) return answers
      setSayAll(true)
      setRefused(refused + 1)
      return undefined
    },
  }
}

type Ask = ReturnType<typeof useAsk>

interface AskFormProps {
  readonly query: RecordQuery
  readonly asked: QueryAnswers
  readonly ask: Ask
  readonly onChange: (asked: QueryAnswers) => void
}

/** Which record, who one is, and the consent. */
export function AskForm({ query, asked, ask, onChange }: AskFormProps) {
  const { consent } = query
  return (
    <>
      {ask.error !== undefined && (
        <Notice tone="bad" title="没有查成">
          {ask.error.message}
        </Notice>
      )}
      <ErrorSummary
        refused={ask.refused}
        problems={(ask.sayAll ? ask.problems : []).map(({ key, text }) => ({
          key,
          text,
          onTap: () => scrollToField(key),
        }))}
      />
      <Card kind="rows" label="查什么">
        {query.form.map((field, at) => {
          const path = field.path as RecordField
          return (
            <AskField
              key={path}
              field={field}
              first={at === 0}
              text={asked[path]}
              ask={ask}
              onChange={(text) => onChange({ ...asked, [path]: text })}
            />
          )
        })}
      </Card>
      <Heading>请阅读并勾选</Heading>
      <Card kind="rows">
        <ConsentLine consent={consent} first isOn={ask.isAgreed} onTap={ask.agree} />
      </Card>
    </>
  )
}

interface AskFieldProps {
  readonly field: Field
  readonly first: boolean
  readonly text: string
  readonly ask: Ask
  readonly onChange: (text: string) => void
}

function AskField({ field, first, text, ask, onChange }: AskFieldProps) {
  const [isLeft, setLeft] = useState(false)
  const problem = ask.problems.find(({ key }) => key === field.path)
  const isWhole = text.length === rulesOf(field).wholeAt
  const isSaid = problem !== undefined && (ask.sayAll || ((isLeft || isWhole) && !problem.isMissing))
  const error = isSaid ? problem.whole : ''
  const id = field.path
  const hint = field.hint === undefined ? {} : { hint: field.hint }
  const Control = CONTROLS[field.kind]
  const change = (next: AnswerValue) => onChange(textIn(next))
  return (
    <FieldFrame id={id} label={field.label} first={first} error={error} isSaidAbove={ask.sayAll} {...hint}>
      <Control
        id={id}
        label={field.label}
        field={field}
        value={text}
        options={field.options ?? []}
        firstRows={[]}
        shown=""
        invalid={isSaid}
        onInput={change}
        onPick={change}
        onLeave={() => setLeft(true)}
      />
    </FieldFrame>
  )
}
