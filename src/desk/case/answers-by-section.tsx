import type { ApplicationView } from '../../../domain/casework/state/view'
import { prunedWhenSaved } from '../../../domain/definition/answer-states'
import type { Field, Section, Service } from '../../../domain/definition/service'
import { isDerived, rulesOf } from '../../../domain/fields'
import { fillDerived } from '../../../domain/intake/derived'
import { display } from '../../../domain/intake/display'
import type { Place } from '../../../domain/intake/problem'
import { formOf, takenOf } from '../../../domain/intake/taken'
import { visibleSections } from '../../../domain/intake/visible'
import { Card } from '../../components/card'
import { Heading } from '../../components/heading'
import { today } from '../../store/today'
import type { Marks } from './marks'
import { SaidRow } from './said-row'

interface AnswersBySectionProps {
  readonly service: Service
  readonly view: ApplicationView
  /** Absent where nothing can be sent back. */
  readonly marks?: Marks
}

/** What the family wrote, section by section, each answer to be ticked if it does not agree with the papers. */
export function AnswersBySection({ service, view, marks }: AnswersBySectionProps) {
  const given = prunedWhenSaved(view)
  const answers = fillDerived(service, given, today())
  const form = formOf(service, given, today())
  const shown = (field: Field) => {
    const text = display(service, field, answers[field.path])
    return rulesOf(field).grouped?.(text) ?? text
  }
  return (
    <>
      {visibleSections(service, given, today()).map((section) => (
        <Card key={section.id} label={section.title}>
          <Heading>{section.title}</Heading>
          {section.fields
            .filter((field) => shown(field) !== '')
            .map((field) => (
              <AnswerRow
                key={field.path}
                section={section}
                field={field}
                text={shown(field)}
                // What is taken from another answer is mended there.
                {...(marks !== undefined && !isDerived(field) && takenOf(field, form) !== 'known' ? { marks } : {})}
              />
            ))}
        </Card>
      ))}
    </>
  )
}

interface AnswerRowProps {
  readonly section: Section
  readonly field: Field
  readonly text: string
  readonly marks?: Marks
}

function AnswerRow({ section, field, text, marks }: AnswerRowProps) {
  const place: Place = { kind: 'field', section: section.id, field: field.path }
  return (
    <SaidRow
      place={place}
      label={field.label}
      text={text}
      isNumber={rulesOf(field).grouped !== undefined}
      {...(marks === undefined ? {} : { marks })}
    />
  )
}
