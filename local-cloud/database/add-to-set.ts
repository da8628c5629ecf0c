import { type Document, encode, type Value } from './ejson'
import { isDocument } from './order-key'

/**
 * `$addToSet` as a `$push` of what is missing. mingo's own also takes out the doubles that were there before, which
 * MongoDB leaves. Paths with places (`$`) in them stay as they are.
 */
export const withAddToSetAsPush = (document: Document, change: Document): Document => {
  const { $addToSet: sets, ...others } = change
  if (!isDocument(sets ?? null)) return change
  const pushes: Document = isDocument(others.$push ?? null) ? { ...(others.$push as Document) } : {}
  const left: Document = {}
  for (const [path, wanted] of Object.entries(sets as Document)) {
    if (path.includes('$')) left[path] = wanted
    else {
      const there = listAt(document, path)
      const known = new Set((there ?? []).map(encode))
      const missing = wantedValues(wanted).filter((value) => !known.has(encode(value)) && known.add(encode(value)))
      if (missing.length > 0 || there === undefined) pushes[path] = { $each: missing }
    }
  }
  return {
    ...others,
    ...(Object.keys(pushes).length > 0 ? { $push: pushes } : {}),
    ...(Object.keys(left).length > 0 ? { $addToSet: left } : {}),
  }
}

const wantedValues = (wanted: Value): readonly Value[] =>
  isDocument(wanted) && Array.isArray(wanted.$each) ? wanted.$each : [wanted]

const listAt = (document: Document, path: string): readonly Value[] | undefined => {
  let value: Value | undefined = document
  for (const step of path.split('.')) {
    if (Array.isArray(value)) value = value[Number(step)]
    else value = isDocument(value ?? null) ? (value as Document)[step] : undefined
  }
  return Array.isArray(value) ? value : undefined
}
