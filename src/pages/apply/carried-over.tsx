import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { EarlierAnswers } from '../../../domain/intake/prefill'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import type { Draft } from '../../store/draft'
import { decline, earlierOf, offerFor } from '../../store/earlier'
import './carried-over.css'

/** What the family wrote in another application is offered once, and carried over only when it wants that. */
export function CarriedOver({ draft }: { readonly draft: Draft }) {
  const [earlier, setEarlier] = useState<readonly EarlierAnswers[]>([])
  const [taken, setTaken] = useState(0)
  const [isDeclined, setDeclined] = useState(false)
  const isNew = draft.view?.status !== 'returned'
  useEffect(() => {
    let isHere = true
    if (isNew) void earlierOf(draft).then((answers) => isHere && setEarlier(answers))
    return () => {
      isHere = false
    }
  }, [draft, isNew])

  if (taken > 0) {
    return (
      <Notice tone="good" title={`已带入 ${taken} 项`}>
        还是要逐项看一遍：搬了家、换了手机号的，请改过来。
      </Notice>
    )
  }
  const offer = isDeclined ? undefined : offerFor(draft, earlier)
  if (offer === undefined) return null
  const take = () => {
    offer.take()
    setTaken(offer.count)
  }
  const leave = () => {
    decline(draft)
    setDeclined(true)
  }
  return (
    <Notice title="您填过的，不用再填一遍">
      {`以前的申请里有 ${offer.names.join('、')} 的信息，可以带过来 ${offer.count} 项。`}
      <View className="carried-over">
        <Button id="carry-over" small onTap={take}>
          带过来
        </Button>
        <Button id="not-carried" kind="plain" small onTap={leave}>
          不用
        </Button>
      </View>
    </Notice>
  )
}
