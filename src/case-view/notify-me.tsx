import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '../components/button'
import { Card } from '../components/card'
import { openNotificationSettings } from '../platform/messages/notifications'
import { allowedNow, askForMessages, type Consent, type Texts } from '../store/message-consent'
import { notifyWords } from './notify-words'
import './notify-me.css'

/** WeChat allows one message for each consent: the page shows how many are left and offers to allow one more. */
export function NotifyMe() {
  const [consent, setConsent] = useState<Consent>()
  const [isBusy, setBusy] = useState(false)
  const [texts, setTexts] = useState<Texts>()
  useEffect(() => {
    let isGone = false
    void allowedNow().then((allowed) => {
      if (isGone || allowed === undefined) return
      setConsent((known) => known ?? { state: 'allowed', credit: allowed.credit })
      setTexts(allowed.texts)
    })
    return () => {
      isGone = true
    }
  }, [])

  const ask = async () => {
    setBusy(true)
    const asked = await askForMessages()
    setBusy(false)
    setConsent((known) => ({ ...(known?.credit === undefined ? {} : { credit: known.credit }), ...asked }))
  }
  const changeTexts = async () => {
    const allowed = await allowedNow(texts === 'few' ? 'all' : 'few')
    if (allowed !== undefined) setTexts(allowed.texts)
    else void Taro.showToast({ title: '网络不太通畅，请再点一次', icon: 'none' })
  }
  const { note, action } = notifyWords(consent)
  return (
    <Card label="有进展时通知我">
      <View className="notify">
        <View className="notify-text">
          有进展时通知我
          <View className="small" id="told">
            {note}
          </View>
        </View>
        {consent?.state === 'off' ? (
          <Button kind="ghost" small id="notification-settings" onTap={() => void openNotificationSettings()}>
            {action}
          </Button>
        ) : (
          <Button kind="ghost" small id="tell-me" busy={isBusy} busyText="请稍候" onTap={() => void ask()}>
            {action}
          </Button>
        )}
      </View>
      {texts !== undefined && (
        <Button kind="plain" small id="few-texts" onTap={() => void changeTexts()}>
          {texts === 'few' ? '短信只发要您办的，改成也发登记完成' : '登记完成也发短信，改成少发'}
        </Button>
      )}
    </Card>
  )
}
