import { useState } from 'react'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { canOpen, type Opened, openProgram } from '../../platform/programs/open-program'

/** Leads to the mini-program where it is paid; where it cannot be opened from here its name is copied. */
export function OpenPayment({ program }: { readonly program: string }) {
  const [opened, setOpened] = useState<Opened>()
  const open = async () => setOpened(await openProgram(program))
  return (
    <>
      <Button id="open-payment" kind="ghost" onTap={() => void open()}>
        {canOpen(program) ? `打开“${program}”去缴费` : `复制“${program}”，去微信搜索`}
      </Button>
      {opened === 'copied' && <Notice tone="good">{`已复制“${program}”，打开微信，在最上面的搜索里粘贴`}</Notice>}
      {opened === 'manual' && <Notice tone="warm">{`没有复制成，请在微信里搜索“${program}”`}</Notice>}
    </>
  )
}
