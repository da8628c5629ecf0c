import type { Correction } from '../../domain/casework/state/application'

/** What a clerk sends back at once: an answer, a picture and a signature, each seen to on another page. */
export const threeCorrections: readonly Correction[] = [
  { place: { kind: 'field', section: 'mother', field: 'mother.livingAddress' }, message: '请写到门牌号' },
  { place: { kind: 'material', material: 'identity-mother', part: 'back' }, message: '照片反光，看不清有效期' },
  { place: { kind: 'material', material: 'statement', part: 'father' }, message: '请父亲本人签名' },
]
