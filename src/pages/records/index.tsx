import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Found } from '../../../cloudfunctions/records'
import type { RecordQuery } from '../../../domain/definition/record-query'
import type { QueryAnswers } from '../../../domain/intake/assess-query'
import { findRecordQuery } from '../../../domain/services'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Heading } from '../../components/heading'
import { Page } from '../../components/page'
import { scrollToTop } from '../../platform/page/scroll'
import { searchRecords } from '../../store/search-records'
import { AnswerPage } from './answer-page'
import { AskForm, NOTHING_ASKED, useAsk } from './ask-form'
import { CallHelp } from './call-help'
import './index.css'

const TITLE = '查办证信息'

/** A register that citizens look into by themselves: what to ask, then what it says. Nothing of it stays on the phone. */
export default function RecordsPage() {
  const query = findRecordQuery(useRouter().params.query ?? '')
  if (query === undefined || query.edition.status !== 'active') return <Closed query={query} />
  return <Search query={query} />
}

function Closed({ query }: { readonly query: RecordQuery | undefined }) {
  const home = () => void Taro.reLaunch({ url: '/pages/home/index' })
  return (
    <Page title={TITLE} action={<Button onTap={home}>回首页</Button>}>
      <Empty title="这项查询现在没有开放" note={query?.edition.closedBecause ?? '请回到首页看看能办的事'} />
      {query !== undefined && <CallHelp contact={query.help} />}
    </Page>
  )
}

function Search({ query }: { readonly query: RecordQuery }) {
  const [asked, setAsked] = useState<QueryAnswers>(NOTHING_ASKED)
  const [answer, setAnswer] = useState<{ readonly asked: QueryAnswers; readonly found: Found }>()
  const [isBusy, setBusy] = useState(false)
  const ask = useAsk(query, asked)

  const search = async () => {
    const answers = ask.submitted()
    if (answers === undefined) return
    setBusy(true)
    const searched = await searchRecords(query, answers)
    setBusy(false)
    if (searched.ok) setAnswer({ asked: answers, found: searched.data })
    else ask.refuse(searched.error)
    scrollToTop()
  }

  if (answer !== undefined) {
    const again = () => {
      setAnswer(undefined)
      scrollToTop()
    }
    return <AnswerPage title={TITLE} query={query} {...answer} again={again} />
  }
  return (
    <Page
      title={TITLE}
      action={
        <Button id="search" busy={isBusy} busyText="正在查询…" onTap={() => void search()}>
          查询
        </Button>
      }
    >
      <Heading level={1}>{query.shortName}</Heading>
      <View className="secondary">{query.about}</View>
      <AskForm query={query} asked={asked} ask={ask} onChange={setAsked} />
      <CallHelp contact={query.help} />
    </Page>
  )
}
