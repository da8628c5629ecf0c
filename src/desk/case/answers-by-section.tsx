import { View } from '@tarojs/components'
import type { ApplicationView } from '../../../domain/casework/state/view'
import { prunedWhenSaved } from '../../../domain/definition/answer-states'
import type { Field, Section, Service } from '../../../domain/definition/service'
import { isDerived, rulesOf } from '../../../domain/fields'
import { fillDerived } from '../../../domain/intake/derived'
import { display } from '../../../domain/intake/display'
import type { Place } from '../../../domain/intake/problem'
import { visibleSections } from '../../../domain/intake/visible'
import { Card } from '../../components/card'
import { Heading } from '../../components/heading'
import { today } from '../../store/today'
import { MarkButton, MarkMessage } from './mark'
import type { Marks } from './marks'

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
                {...(marks && { marks })}
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

const USUAL = ['与证件不一致，请对照证件改正', '填写不完整，请补全', '有错别字，请改正']

function AnswerRow({ section, field, text, marks }: AnswerRowProps) {
  const place: Place = { kind: 'field', section: section.id, field: field.path }
  const isMarked = marks?.messageAt(place) !== undefined
  return (
    <View className={isMarked ? 'said said-marked' : 'said'}>
      <View className="said-row">
        <View className="said-label">{field.label}</View>
        <View className={rulesOf(field).grouped === undefined ? 'said-text' : 'said-text said-number'}>{text}</View>
        {marks !== undefined && !isDerived(field) && <MarkButton marks={marks} place={place} label={field.label} />}
      </View>
      {marks !== undefined && <MarkMessage marks={marks} place={place} label={field.label} usual={USUAL} />}
    </View>
  )
}
