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
import type { Step } from './steps'

interface StepPageProps {
  readonly service: Service
  readonly step: Extract<Step, { readonly kind: 'items' | 'applicant' | 'deciding' }>
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  /** Absent while something is still to be chosen. */
  readonly next: (() => void) | undefined
  readonly back: (() => void) | undefined
}

/** What is to be done, who applies, and the few answers that decide the list. */
export function StepPage({ service, step, answers, onChange, next, back }: StepPageProps) {
  switch (step.kind) {
    case 'items':
      return (
        <Choosing title="要办哪几件" note="都给您勾好了，用不着的可以去掉" next={next} back={back}>
          <ChooseItems service={service} answers={answers} onChange={onChange} />
        </Choosing>
      )
    case 'applicant':
      return (
        <Choosing
          title={step.field.label}
          {...(step.field.hint === undefined ? {} : { note: step.field.hint })}
          next={next}
          back={back}
        >
          <OneOf
            label={step.field.label}
            options={step.field.options ?? []}
            value={textOf(answers, step.field.path)}
            onPick={(value) => onChange({ ...answers, [step.field.path]: value })}
          />
        </Choosing>
      )
    case 'deciding':
      return (
        <Choosing title={back === undefined ? '先问几件事' : '还有几项'} next={next} back={back}>
          <DecidingQuestions service={service} fields={step.fields} answers={answers} onChange={onChange} />
        </Choosing>
      )
  }
}

interface ChoosingProps extends Pick<StepPageProps, 'next' | 'back'> {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}

function Choosing({ title, note, next, back, children }: ChoosingProps) {
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
      <Heading level={1}>{title}</Heading>
      {note !== undefined && <View className="secondary">{note}</View>}
      {children}
    </Page>
  )
}
