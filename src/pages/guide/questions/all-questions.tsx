import { View } from '@tarojs/components'
import type { Answers } from '../../../../domain/definition/answers'
import { textOf } from '../../../../domain/definition/answers'
import { screeningPath } from '../../../../domain/definition/fields'
import type { Question, Service } from '../../../../domain/definition/service'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Heading } from '../../../components/heading'
import { Page } from '../../../components/page'
import { Tappable } from '../../../platform/input/tappable'
import { accessible } from '../../../platform/page/accessibility'
import { isEnding } from './one-page'
import './all-questions.css'

/** Yes to these, except where another answer only changes what can be done. */
const yesTo = (questions: readonly Question[], answers: Answers): Answers => ({
  ...answers,
  ...Object.fromEntries(
    questions
      .filter((question) => isEnding(question) || textOf(answers, screeningPath(question.id)) !== 'no')
      .map(({ id }) => [screeningPath(id), 'yes']),
  ),
})

interface AllQuestionsProps {
  readonly service: Service
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  /** All are answered. */
  readonly onDone: (answers: Answers) => void
  /** It cannot be done here because of this question; its place in the guide comes along. */
  readonly onEnd: (answers: Answers, at: number) => void
}

/** One look over all conditions, one tap when all hold; what does not hold is said beside it. */
export function AllQuestions({ service, answers, onChange, onDone, onEnd }: AllQuestionsProps) {
  const isNot = (question: Question) => !isEnding(question) && textOf(answers, screeningPath(question.id)) === 'no'
  const tap = (question: Question) => {
    const path = screeningPath(question.id)
    const at = service.screening.indexOf(question)
    if (isEnding(question)) onEnd({ ...yesTo(service.screening.slice(0, at), answers), [path]: 'no' }, at + 1)
    else onChange({ ...answers, [path]: isNot(question) ? 'yes' : 'no' })
  }
  return (
    <Page
      title="看看能不能在这里办"
      action={
        <Button id="all-yes" onTap={() => onDone(yesTo(service.screening, answers))}>
          {service.screening.some(isNot) ? '其余都是，下一步' : '都是，下一步'}
        </Button>
      }
    >
      <Heading level={1}>下面这些都是吗？</Heading>
      <View className="secondary">有不是的，点它右边的“不是”。回答只留在这部手机上。</View>
      <Card kind="rows">
        {service.screening.map((question, at) => (
          <View key={question.id} className={at === 0 ? 'condition condition-first' : 'condition'}>
            <View className="condition-words">
              <View id={`question-${question.id}`}>{question.text}</View>
              {question.hint !== undefined && <View className="row-note">{question.hint}</View>}
            </View>
            <Tappable
              id={`not-${question.id}`}
              role="checkbox"
              checked={isNot(question)}
              className={isNot(question) ? 'option option-on condition-not' : 'option condition-not'}
              label={`不是，${question.text}`}
              onTap={() => tap(question)}
            >
              <View {...accessible({ hidden: true })}>不是</View>
            </Tappable>
          </View>
        ))}
      </Card>
    </Page>
  )
}
