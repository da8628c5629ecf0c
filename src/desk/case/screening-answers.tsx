import type { ApplicationView } from '../../../domain/casework/state/view'
import { textOf } from '../../../domain/definition/answers'
import { screeningPath } from '../../../domain/definition/fields'
import type { Service } from '../../../domain/definition/service'
import { Card } from '../../components/card'
import { Heading } from '../../components/heading'
import type { Marks } from './marks'
import { SaidRow } from './said-row'

interface ScreeningAnswersProps {
  readonly service: Service
  readonly view: ApplicationView
  readonly marks?: Marks
}

const WORDS: Readonly<Record<string, string>> = { yes: '是', no: '不是' }

/** What the family answered before the form: whether this service is for them at all. */
export function ScreeningAnswers({ service, view, marks }: ScreeningAnswersProps) {
  if (service.screening.length === 0) return null
  return (
    <Card label="办理前的问题">
      <Heading>办理前的问题</Heading>
      {service.screening.map(({ id, text }) => (
        <SaidRow
          key={id}
          place={{ kind: 'screening', question: id }}
          label={text}
          isQuestion
          text={WORDS[textOf(view.answers, screeningPath(id))] ?? ''}
          {...(marks && { marks })}
        />
      ))}
    </Card>
  )
}
