import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Found } from '../../../cloudfunctions/records'
import type { FoundRecord, RecordQuery } from '../../../domain/definition/record-query'
import type { QueryAnswers } from '../../../domain/intake/assess-query'
import { dayInChinese } from '../../../domain/standards/days'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Chip } from '../../components/chip'
import { Heading } from '../../components/heading'
import { ListRow } from '../../components/list-row'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { paintingOf } from '../../components/poster'
import { SavedNote } from '../../components/saved-note'
import { accessible } from '../../platform/page/accessibility'
import { PictureCanvas, type SaveResult, savePicture } from '../../platform/pictures/save-picture'
import { CallHelp } from './call-help'
import { kindLabel, noteOf, searchedAt } from './in-words'
import { recordPoster } from './picture'

interface AnswerPageProps {
  readonly title: string
  readonly query: RecordQuery
  readonly asked: QueryAnswers
  readonly found: Found
  readonly again: () => void
}

/** What the register says, how far it may be used, and what to do when it is not so in life. */
export function AnswerPage({ title, query, asked, found, again }: AnswerPageProps) {
  const label = kindLabel(query, asked.kind)
  return (
    <Page
      title={title}
      action={
        <Button id="again" kind={found.outcome === 'found' ? 'ghost' : 'main'} onTap={again}>
          {found.outcome === 'found' ? '再查一次' : '改一改，再查'}
        </Button>
      }
    >
      {found.outcome === 'found' && (
        <>
          <Heading level={1}>{`查到您的${label}`}</Heading>
          <View className="secondary">{searchedAt(found.at)}</View>
          {found.records.map((record) => (
            <RecordCard key={`${record.number}${record.issuedOn}`} query={query} record={record} />
          ))}
          <SaveRecord query={query} asked={asked} records={found.records} at={found.at} />
          <Correction query={query} records={found.records} />
        </>
      )}
      {found.outcome === 'none' && (
        <>
          <Heading level={1}>{`没有查到您的${label}`}</Heading>
          <View className="secondary">{searchedAt(found.at)}</View>
          <Notice tone="warm" title="没有查到，不等于没有办过">
            {query.notFound}
          </Notice>
          <Correction query={query} records={[]} />
        </>
      )}
      {found.outcome === 'mismatch' && (
        <>
          <Heading level={1}>姓名和身份证号对不上</Heading>
          <Notice tone="bad" title="没有查">
            请对照身份证，逐字核对姓名和号码。只能查本人的。
          </Notice>
        </>
      )}
      <CallHelp contact={query.help} why="有疑问？" />
    </Page>
  )
}

function RecordCard({ query, record }: { readonly query: RecordQuery; readonly record: FoundRecord }) {
  const { number, issuedOn, office, electronic } = record
  const lines: readonly (readonly [string, string])[] = [
    ['证件编号', number],
    ['办证日期', dayInChinese(issuedOn)],
    ['办证机构', office.name],
    ...(office.address === undefined ? [] : [['地址', office.address] as const]),
  ]
  return (
    <Card label={kindLabel(query, record.kind)}>
      <View className="record">
        <View className="record-top">
          <View className="record-title">{kindLabel(query, record.kind)}</View>
          <Chip tone={electronic ? 'good' : 'warm'}>{electronic ? '有电子证照' : '没有电子证照'}</Chip>
        </View>
        {lines.map(([name, text]) => (
          <View key={name} className="answer">
            <Text className="answer-label">{name}</Text>
            <Text className="answer-text">{text}</Text>
          </View>
        ))}
        <View className="secondary record-note">{noteOf(query, record)}</View>
        {!electronic && (
          <View className="record-across" {...accessible({ hidden: true })}>
            <View className="record-across-words">{query.watermark}</View>
            <View className="record-across-words">{query.watermark}</View>
          </View>
        )}
      </View>
    </Card>
  )
}

interface SaveRecordProps {
  readonly query: RecordQuery
  readonly asked: QueryAnswers
  readonly records: readonly FoundRecord[]
  readonly at: string
}

/** 查询结果可导出电子文档供本人保存 (渝卫发〔2019〕69号 三(四)). */
function SaveRecord({ query, asked, records, at }: SaveRecordProps) {
  const [result, setResult] = useState<SaveResult | 'drawing'>()
  const save = async () => {
    setResult('drawing')
    setResult(await savePicture(query.shortName, paintingOf(recordPoster(query, asked, records, at))))
  }
  return (
    <>
      <Button id="save-record" busy={result === 'drawing'} busyText="正在画…" onTap={() => void save()}>
        存成图片，自己留着
      </Button>
      {result !== undefined && result !== 'drawing' && (
        <SavedNote result={result} good="里面有个人信息，请收好" onAllowed={() => void save()} />
      )}
      <PictureCanvas />
    </>
  )
}

/** Who can put it right, and what to bring. */
function Correction({ query, records }: { readonly query: RecordQuery; readonly records: readonly FoundRecord[] }) {
  const { how, where, bring } = query.correction
  const offices = [...new Map(records.map(({ office }) => [office.name, office])).values()]
  return (
    <>
      <Heading>{records.length === 0 ? '确实办过？' : '和实际情况不一样？'}</Heading>
      <Card kind="rows" label="更正">
        <ListRow first title="怎么办" note={how} />
        {offices.length === 0 && <ListRow title="去哪里" note={where} />}
        {offices.map(({ name, address, phone }) => (
          <ListRow
            key={name}
            title={`去哪里：${name}`}
            note={[address, phone === undefined ? undefined : `电话 ${phone}`].filter(Boolean).join('，')}
            {...(phone === undefined ? {} : { onTap: () => void Taro.makePhoneCall({ phoneNumber: phone }) })}
          />
        ))}
        <ListRow title="带什么" note={bring.join('；')} />
      </Card>
    </>
  )
}
