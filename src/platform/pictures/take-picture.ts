/** A picture that was just taken: something to show at once, and what the upload needs. */
export interface Picture {
  /** Can be shown: an object URL or a temporary file. */
  readonly path: string
  readonly bytes: number
  readonly file?: Blob
}

/** Opens the camera or the album, from which up to `most` are chosen; none when the citizen changes their mind. */
export const takePictures = (most: number): Promise<readonly Picture[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = most > 1
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])].slice(0, most)
      resolve(files.map((file) => ({ path: URL.createObjectURL(file), bytes: file.size, file })))
    })
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
