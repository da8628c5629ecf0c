import { Text, View } from '@tarojs/components'
import { Card } from '../../../components/card'
import { Heading } from '../../../components/heading'
import { countOf, type FamilyList, type PaperLine } from './family-list'
import { Paper } from './paper'

/** Every paper, told once: what to lay on the table, what is signed on the phone, and what nobody need look for. */
export function Papers({ list }: { readonly list: FamilyList }) {
  const { photographed, signed, comesByItself } = list
  return (
    <>
      {photographed.length > 0 && (
        <>
          <Heading aside={<Text>按您的回答列出</Text>}>{`您家要拍 ${countOf(list)} 样材料`}</Heading>
          <Lines label="要拍的材料" papers={photographed} />
        </>
      )}
      {signed.length > 0 && (
        <>
          <Heading aside={<Text>不用打印</Text>}>{`${signed.length} 份在手机上签名`}</Heading>
          <Lines label="要签名的材料" papers={signed} />
        </>
      )}
      <Heading>这些不用您准备</Heading>
      <Card kind="rows" label="不用准备的材料">
        {comesByItself.map((paper, index) => (
          <Paper key={paper.id} paper={paper} first={index === 0} />
        ))}
        <NotAsked list={list} />
      </Card>
    </>
  )
}

function Lines({ label, papers }: { readonly label: string; readonly papers: readonly PaperLine[] }) {
  return (
    <Card kind="rows" label={label}>
      {papers.map((paper, index) => (
        <Paper key={paper.id} paper={paper} first={index === 0} />
      ))}
    </Card>
  )
}

function NotAsked({ list: { photographed, comesByItself, notAsked, isWithoutCopies } }: { readonly list: FamilyList }) {
  return (
    <View className={comesByItself.length > 0 ? 'not-asked' : 'not-asked not-asked-first'}>
      <View>{isWithoutCopies ? '不用复印件，清单以外的材料也不用。' : '清单以外的材料不用。'}</View>
      {notAsked.length > 0 && <View id="not-asked">{`别家可能要、您家不用：${notAsked.join('、')}`}</View>}
      {photographed.length > 0 && <View>原件请留在手边，窗口核对时要看。</View>}
    </View>
  )
}
