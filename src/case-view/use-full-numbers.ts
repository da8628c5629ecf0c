import Taro, { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { call } from '../store/api'

type Results = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface Numbers {
  /** In full while they are shown; otherwise only what is masked is known here. */
  readonly shown: Results | undefined
  readonly toggle: () => void
}

/** The numbers in full. They are fetched by a tap and not stored on the phone. */
export const useNumbers = (id: string): Numbers => {
  const [shown, setShown] = useState<Results>()
  const hide = () => setShown(undefined)
  useDidHide(hide)
  useEffect(() => hide, [])

  const show = async () => {
    const answer = await call('application', 'numbers', { id })
    if (answer.ok) setShown(answer.data.results)
    else void Taro.showToast({ title: '网络不太通畅，请再点一次', icon: 'none' })
  }
  return { shown, toggle: () => (shown === undefined ? void show() : hide()) }
}
