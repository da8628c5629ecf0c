import Taro from '@tarojs/taro'
import type { Contact } from '../../../domain/definition/service'
import { Card } from '../../components/card'
import { ListRow } from '../../components/list-row'

interface CallHelpProps {
  readonly contact: Contact
  /** When one would call. */
  readonly why?: string
}

/** Somebody who looks it up for whoever cannot, or does not want to, here. */
export function CallHelp({ contact: { title, phone }, why = '不方便在手机上查？' }: CallHelpProps) {
  return (
    <Card kind="rows" label="电话查询">
      <ListRow
        id="help"
        first
        title={`${why}打电话 ${phone}`}
        note={title}
        onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}
      />
    </Card>
  )
}
