import Taro from '@tarojs/taro'
import type { ApplicationView } from '../../../domain/casework/state/view'
import { Card } from '../../components/card'
import { ListRow } from '../../components/list-row'

/** After handing in: the receipt, and what was filled in, to be read again. */
export function Papers({ view }: { readonly view: ApplicationView }) {
  const go = (page: string) => void Taro.navigateTo({ url: `/pages/kept/${page}/index?id=${view.id}` })
  return (
    <Card kind="rows" label="凭证和填写的内容">
      {view.caseNumber !== undefined && (
        <ListRow id="to-receipt" first title="收件凭证" note="有编号和二维码" onTap={() => go('receipt')} />
      )}
      <ListRow
        id="to-copy"
        first={view.caseNumber === undefined}
        title="我填的内容"
        note="看一遍，或者拿一份"
        onTap={() => go('copy')}
      />
    </Card>
  )
}
