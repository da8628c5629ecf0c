import { createHash } from 'node:crypto'
import type { DepartmentRequest } from '../shared/departments/contract'

/** Nothing was sent: a picture cannot be had. It says nothing of the department. */
class OurFault extends Error {}

/** The largest picture that is kept is some 2 MB. */
const MOST_BYTES = 8 * 1024 * 1024

/** A request with its pictures in it, for who cannot fetch them. What is signed is the JSON; it names each by its hash. */
export const formOf = async (
  request: DepartmentRequest,
  signal: AbortSignal,
): Promise<{ readonly body: string; readonly form: FormData }> => {
  const form = new FormData()
  const materials: DepartmentRequest['materials'] = []
  for (const material of request.materials) {
    if (material.kind !== 'photo' || material.url === null) {
      materials.push(material)
      continue
    }
    const picture = await pictureAt(material.url, signal)
    const { material: paper, part, kind } = material
    materials.push({
      material: paper,
      part,
      kind,
      url: null,
      sha256: createHash('sha256').update(picture).digest('hex'),
    })
    form.append(`${paper}.${part}`, new Blob([picture]), `${paper}.${part}.jpg`)
  }
  const body = JSON.stringify({ ...request, materials })
  form.append('request', body)
  return { body, form }
}

/** A link that has expired, or a storage that is down, answers with a page that is no picture. */
const pictureAt = async (url: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    const response = await fetch(url, { signal })
    const picture = response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
    if (picture !== undefined && picture.byteLength <= MOST_BYTES) return picture
  } catch {
    // Told below, without the link.
  }
  throw new OurFault('a picture cannot be had')
}
