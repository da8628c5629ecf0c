import { createHash } from 'node:crypto'
import type { DepartmentRequest } from '../shared/departments/contract'
import { signedHeaders, signedPost } from '../shared/external/signed-post'
import type { Address } from '../shared/settings/settings'

interface Attempt {
  readonly department: string
  /** Milliseconds for all of it. */
  readonly timeout: number
}

/** Nothing was sent: a picture cannot be had. It says nothing of the department. */
export class OurFault extends Error {}

/** Sends a request as was agreed: pictures as links, or in it. Throws when there is no answer in time, or `OurFault`. */
export const post = async (
  address: Address,
  request: DepartmentRequest,
  { department, timeout }: Attempt,
): Promise<Response> => {
  const more = { 'x-department': department }
  if (address.pictures !== 'with-request') {
    return signedPost(address, { id: request.request, body: JSON.stringify(request), timeout, headers: more })
  }
  const signal = AbortSignal.timeout(timeout)
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
  // What is signed is the JSON; it names every picture by its hash.
  const body = JSON.stringify({ ...request, materials })
  form.append('request', body)
  return fetch(address.url, {
    method: 'POST',
    headers: { ...signedHeaders(address, request.request, body), ...more },
    body: form,
    redirect: 'error',
    signal,
  })
}

/** A link that has expired, or a storage that is down, answers with a page that is no picture. */
const pictureAt = async (url: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    const response = await fetch(url, { signal })
    if (response.ok) return new Uint8Array(await response.arrayBuffer())
  } catch {
    // Told below, without the link.
  }
  throw new OurFault('a picture cannot be had')
}
