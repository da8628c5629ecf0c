import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { isFormFirst, isReadingOffered, savesTyping, takeFormFirst } from '../../store/card-offer'
import type { Draft } from '../../store/draft'
import './carried-over.css'

/** The order is the family's: cards first, and the form comes filled, or the form first, as everywhere without a reader. */
export function PhotosFirst({ draft, onForm }: { readonly draft: Draft; readonly onForm: () => void }) {
  const [isOffered, setOffered] = useState(false)
  const [isDeclined, setDeclined] = useState(() => isFormFirst(draft))
  useEffect(() => {
    let isHere = true
    void isReadingOffered().then((offered) => isHere && setOffered(offered))
    return () => {
      isHere = false
    }
  }, [])
  if (!isOffered || isDeclined || draft.isSubmitting || !savesTyping(draft)) return null
  const formFirst = () => {
    takeFormFirst(draft)
    setDeclined(true)
    onForm()
  }
  return (
    <Notice title="先拍证件，信息自动填好">
      身份证上的姓名、号码、住址不用打字，您对着照片核对一遍就行。
      <View className="carried-over">
        <Button
          id="photos-first"
          small
          onTap={() => void Taro.navigateTo({ url: `/pages/apply/cards/index?id=${draft.id}` })}
        >
          先拍证件
        </Button>
        <Button id="form-first" kind="plain" small onTap={formFirst}>
          先填表
        </Button>
      </View>
    </Notice>
  )
}
