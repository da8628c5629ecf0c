import { whenHidden, whenOnline } from '../platform/cloud/online'
import { sendEverything } from './drafts'
import { me, removeOtherPeople } from './me'

const begin = async (): Promise<void> => {
  await removeOtherPeople()
  await sendEverything()
  // From the first use on everything is kept under the person whose phone it is.
  void me()
}

/** What waits is sent when the app starts, when the net returns and before the app goes away. */
export const watchForSaving = (): void => {
  void begin()
  whenOnline(() => void sendEverything())
  whenHidden(() => void sendEverything())
}
