/** A picture that was just taken: something to show at once, and what the upload needs. */
export interface Picture {
  /** Can be shown: an object URL or a temporary file. */
  readonly path: string
  readonly bytes: number
  readonly file?: Blob
}

/** Opens the camera or the album; nothing when the citizen changes their mind. */
export const takePicture = (): Promise<Picture | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file === undefined ? undefined : { path: URL.createObjectURL(file), bytes: file.size, file })
    })
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
