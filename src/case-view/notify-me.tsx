import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../components/button'
import { Card } from '../components/card'
import { openNotificationSettings } from '../platform/messages/notifications'
import { askForMessages, type Consent, creditLeft } from '../store/message-consent'
import { notifyWords } from './notify-words'
import './notify-me.css'

/** WeChat allows one message for one consent, so what is left is shown and one more may be asked for; nobody is nagged. */
export function NotifyMe() {
  const [consent, setConsent] = useState<Consent>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    let isGone = false
    void creditLeft().then((credit) => {
      if (!isGone && credit !== undefined) setConsent((known) => known ?? { state: 'allowed', credit })
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
          <Button kind="ghost" small id="told-settings" onTap={() => void openNotificationSettings()}>
            {action}
          </Button>
        ) : (
          <Button kind="ghost" small id="tell-me" busy={isBusy} busyText="请稍候" onTap={() => void ask()}>
            {action}
          </Button>
        )}
      </View>
    </Card>
  )
}
