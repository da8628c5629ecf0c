import Taro from '@tarojs/taro'
import type { ApplicationView } from '../../../domain/casework/view'
import { textOf } from '../../../domain/definition/answers'
import type { Contact, Service } from '../../../domain/definition/service'
import { Card } from '../../components/card'
import { ListRow } from '../../components/list-row'

/** Whom to ask: the county that the family chose, if it has a number of its own. */
export const helpFor = ({ help, consult }: Service, { answers }: Pick<ApplicationView, 'answers'>): Contact => {
  const phone = consult?.phones[consult === undefined ? '' : textOf(answers, consult.by)]
  return phone === undefined ? help : { title: '承办部门咨询电话', phone }
}

interface ContactsProps {
  readonly service: Service
  readonly view: ApplicationView
}

/** Whom to ask, and where to complain. */
export function Contacts({ service, view }: ContactsProps) {
  const help = helpFor(service, view)
  const { complaint } = service
  return (
    <Card kind="rows" label="电话">
      <Call id="help" contact={help} what="咨询" first />
      {complaint !== undefined && <Call id="complaint" contact={complaint} what="不满意，要投诉" />}
    </Card>
  )
}

interface CallProps {
  readonly id: string
  readonly contact: Contact
  readonly what: string
  readonly first?: boolean
}

function Call({ id, contact: { title, phone }, what, first = false }: CallProps) {
  return (
    <ListRow
      id={id}
      first={first}
      title={`${what}：${phone}`}
      note={title}
      label={`${what}：${phone} ${title}，打电话`}
      onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}
    />
  )
}
