/** Hands a text over as a file; false when the person changed their mind or the phone cannot. */
export const saveFile = async (name: string, text: string): Promise<boolean> => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The download has begun by then; the address only keeps the text in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
  return true
}

/** What became of it, in words. */
export const FILE_SAVED: string = '文件已下载到这台设备，里面有个人信息，请收好'
