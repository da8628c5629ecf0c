import { Button } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactElement } from 'react'
import { afterRefusal } from '../messages/permission'
import type { AddressBookProps, OwnNumberProps } from './suggestions'
import { Tappable } from './tappable'

const LOOK = 'button button-ghost button-small'

/** WeChat gives the number to its own button only, and only a code for it. */
export const OwnNumber = ({ id, label, onCode }: OwnNumberProps): ReactElement | null => (
  <Button
    id={id}
    className={`tap ${LOOK}`}
    aria-label={`${label}：用微信手机号`}
    openType="getPhoneNumber"
    onGetPhoneNumber={({ detail }) => {
      if (typeof detail.code === 'string' && detail.code !== '') onCode(detail.code)
    }}
  >
    用微信手机号
  </Button>
)

export const AddressBook = ({ id, label, onAddress }: AddressBookProps): ReactElement | null => {
  const choose = async () => {
    try {
      const { provinceName, cityName, countyName, detailInfo } = await Taro.chooseAddress()
      // Municipalities are their own city: 重庆市重庆市.
      onAddress([...new Set([provinceName, cityName, countyName])].join('') + detailInfo)
    } catch (error) {
      await afterRefusal(error, '通讯地址', '选一个微信里存好的地址，可以少打字')
    }
  }
  return (
    <Tappable id={id} className={LOOK} label={`${label}：从微信地址里选`} onTap={() => void choose()}>
      从微信地址里选
    </Tappable>
  )
}
