import Taro from '@tarojs/taro'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Contact, Service } from '../../../domain/definition/service'
import { contactFor } from '../../../domain/intake/contact-for'
import { Card } from '../../components/card'
import { ListRow } from '../../components/list-row'

interface ContactsProps {
  readonly service: Service
  readonly view: ApplicationView
}

/** Whom to ask, and where to complain. */
export function Contacts({ service, view }: ContactsProps) {
  const help = contactFor(service, view.answers)
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
