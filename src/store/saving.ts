import { whenHidden, whenOnline } from '../platform/cloud/online'
import { draftsKept } from './draft-copy'
import { draftOf } from './drafts'
import { retryPhotos } from './photo-tasks'

const saveAll = () => {
  for (const id of draftsKept()) {
    const draft = draftOf(id)
    if (draft.hasUnsaved) void draft.save()
  }
}

/** What was typed and not sent is sent when the app starts, when the net returns and before the app goes away. */
export const watchForSaving = (): void => {
  saveAll()
  whenOnline(saveAll)
  whenOnline(retryPhotos)
  whenHidden(saveAll)
}
