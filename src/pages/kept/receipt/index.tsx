import { View } from '@tarojs/components'
import type { ApplicationView } from '../../../../domain/casework/state/view'
import type { Service } from '../../../../domain/definition/service'
import { Card } from '../../../components/card'
import { Empty } from '../../../components/empty'
import { ListRow } from '../../../components/list-row'
import { Page } from '../../../components/page'
import { KeepPicture } from '../keep-picture'
import { KeptPage } from '../kept-page'
import { QrPicture } from './qr-picture'
import { receiptOf, receiptPoster } from './receipt'
import './index.css'

const TITLE = '收件凭证'

/** That it was handed in, with the number to read out or to have scanned. */
export default function ReceiptPage() {
  return <KeptPage title={TITLE}>{(service, view) => <Shown service={service} view={view} />}</KeptPage>
}

function Shown({ service, view }: { readonly service: Service; readonly view: ApplicationView }) {
  const receipt = receiptOf(service, view)
  if (receipt === undefined) {
    return (
      <Page title={TITLE}>
        <Empty title="还没有提交" note="提交以后，这里有收件凭证" />
      </Page>
    )
  }
  const { number, lines, note, help } = receipt
  return (
    <Page
      title={TITLE}
      action={<KeepPicture name={TITLE} poster={() => receiptPoster(receipt)} good="要用时给窗口看" />}
    >
      <Card label="编号">
        <View className="secondary">编号</View>
        <View className="receipt-number" id="receipt-number">
          {number}
        </View>
        <QrPicture text={number.replace(/ /g, '')} label={`二维码，内容是编号 ${number}`} />
      </Card>
      <Card kind="rows" label="收到了什么">
        {lines.map(({ label, text }, at) => (
          <ListRow key={label} first={at === 0} title={text} note={label} />
        ))}
      </Card>
      <View className="secondary">{note}</View>
      <View className="secondary">{help}</View>
    </Page>
  )
}
