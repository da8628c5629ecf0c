import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Answers } from '../../../../domain/definition/answers'
import { textOf } from '../../../../domain/definition/answers'
import { fieldAt } from '../../../../domain/definition/fields'
import type { Contact, Field, Service } from '../../../../domain/definition/service'
import { rulesOf } from '../../../../domain/fields'
import { contactFor } from '../../../../domain/intake/contact-for'
import { Card } from '../../../components/card'
import { Heading } from '../../../components/heading'
import { OptionPicker } from '../../../platform/input/pickers'
import { Tappable } from '../../../platform/input/tappable'
import { accessible } from '../../../platform/page/accessibility'

interface WhomToCallProps {
  readonly service: Service
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
}

/** Somebody to ask, one tap away; where each county has its own number, the county is picked first. */
export function WhomToCall({ service, answers, onChange }: WhomToCallProps) {
  const { help, consult, complaint } = service
  const county = consult === undefined ? undefined : fieldAt(service, consult.by)
  const own = contactFor(service, answers)
  return (
    <>
      <Heading>有疑问，打电话问</Heading>
      <Card kind="rows" label="有疑问，打电话问">
        {county !== undefined && <County {...{ service, answers, onChange }} field={county} />}
        {own !== help && <Line contact={own} first={false} />}
        <Line contact={help} first={county === undefined} />
        {complaint !== undefined && <Line contact={complaint} first={false} />}
      </Card>
    </>
  )
}

/** Asked here because it decides who answers the telephone; it goes along into the form. */
function County({ service, answers, onChange, field }: WhomToCallProps & { readonly field: Field }) {
  const picked = textOf(answers, field.path)
  return (
    <View className="call-county">
      <View className="row-note">{field.label}</View>
      <OptionPicker
        id="call-county"
        label={field.label}
        placeholder="选区县，看当地的电话"
        value={picked}
        options={rulesOf(field).options?.(field, service) ?? []}
        onPick={(value) => onChange({ ...answers, [field.path]: value })}
      />
      {picked !== '' && contactFor(service, answers) === service.help && (
        <View className="row-note">这里没有单独的咨询电话，请打下面的热线</View>
      )}
    </View>
  )
}

function Line({ contact: { title, phone }, first }: { readonly contact: Contact; readonly first: boolean }) {
  return (
    <Tappable
      id={`call-${phone}`}
      className={first ? 'call call-first' : 'call'}
      label={`打电话给${title} ${phone}`}
      onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}
    >
      <View className="call-words">
        <View className="call-title">{title}</View>
        <View className="call-phone">{phone}</View>
      </View>
      <Text className="call-go" {...accessible({ hidden: true })}>
        拨打
      </Text>
    </Tappable>
  )
}
