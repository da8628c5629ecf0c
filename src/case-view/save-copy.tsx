import { useState } from 'react'
import type { Service } from '../../domain/definition/service'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { FILE_SAVED, saveFile } from '../platform/storage/save-file'
import { call } from '../store/api'
import { today } from '../store/today'
import { fileNameOf } from './copy-name'

/** Saves everything that is kept of an application as one file. */
export function SaveCopy({ service, id }: { readonly service: Service; readonly id: string }) {
  const [isBusy, setBusy] = useState(false)
  const [note, setNote] = useState<{ readonly tone: 'good' | 'bad'; readonly text: string }>()

  const save = async () => {
    setBusy(true)
    setNote(undefined)
    const answer = await call('application', 'export', { id })
    const isSaved =
      answer.ok && (await saveFile(fileNameOf(service, today()), JSON.stringify(answer.data.file, null, 2)))
    setBusy(false)
    if (!answer.ok) return setNote({ tone: 'bad', text: answer.error.message })
    setNote(isSaved ? { tone: 'good', text: FILE_SAVED } : { tone: 'bad', text: '没有保存成，要的话再点一次' })
  }

  return (
    <>
      {note !== undefined && <Notice tone={note.tone}>{note.text}</Notice>}
      <Button id="save-copy" kind="ghost" busy={isBusy} busyText="正在准备…" onTap={() => void save()}>
        存成数据文件（JSON）
      </Button>
    </>
  )
}
