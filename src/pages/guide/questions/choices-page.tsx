import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Answers } from '../../../../domain/definition/answers'
import { textOf } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { Button } from '../../../components/button'
import { OneOf } from '../../../components/fields/options'
import { Heading } from '../../../components/heading'
import { Page } from '../../../components/page'
import { ChooseItems } from './choose-items'
import { DecidingQuestions } from './deciding-questions'
import type { Choice } from './steps'

interface ChoicesPageProps {
  readonly service: Service
  /** What is to be chosen so far: the next comes up below when nothing of these is open. */
  readonly steps: readonly Choice[]
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  /** Absent while something is still to be chosen. */
  readonly next: (() => void) | undefined
  readonly back: (() => void) | undefined
}

/** What is to be done, who applies, and the few answers that decide the list: one page, one tap to go on. */
export function ChoicesPage({ service, steps, answers, onChange, next, back }: ChoicesPageProps) {
  return (
    <Page
      title="看看要准备什么"
      action={
        <>
          <Button id="next" disabled={next === undefined} onTap={() => next?.()}>
            {next === undefined ? '请先选好' : '下一步'}
          </Button>
          {back !== undefined && (
            <Button kind="plain" id="before" onTap={back}>
              上一步
            </Button>
          )}
        </>
      }
    >
      {steps.map((step, at) => (
        <Part key={keyOf(step)} {...partOf(step)} level={at === 0 ? 1 : 2}>
          <Control service={service} step={step} answers={answers} onChange={onChange} />
        </Part>
      ))}
    </Page>
  )
}

const keyOf = (step: Choice): string =>
  step.kind === 'deciding' ? step.fields.map(({ path }) => path).join(' ') : step.kind

const partOf = (step: Choice): { readonly title: string; readonly note?: string } => {
  switch (step.kind) {
    case 'items':
      return { title: '要办哪几件', note: '都给您勾好了，用不着的可以去掉' }
    case 'applicant': {
      const { label, hint } = step.field
      return { title: label, ...(hint === undefined ? {} : { note: hint }) }
    }
    case 'deciding':
      return { title: '再问几件事' }
  }
}

interface PartProps {
  readonly title: string
  readonly note?: string
  readonly level: 1 | 2
  readonly children: ReactNode
}

const Part = ({ title, note, level, children }: PartProps) => (
  <>
    <Heading level={level}>{title}</Heading>
    {note !== undefined && <View className="secondary">{note}</View>}
    {children}
  </>
)

type ControlProps = Pick<ChoicesPageProps, 'service' | 'answers' | 'onChange'> & { readonly step: Choice }

function Control({ service, step, answers, onChange }: ControlProps) {
  switch (step.kind) {
    case 'items':
      return <ChooseItems service={service} answers={answers} onChange={onChange} />
    case 'applicant': {
      const { label, path, options = [] } = step.field
      const onPick = (value: string) => onChange({ ...answers, [path]: value })
      return <OneOf {...{ label, options, onPick }} value={textOf(answers, path)} />
    }
    case 'deciding':
      return <DecidingQuestions service={service} fields={step.fields} answers={answers} onChange={onChange} />
  }
}
