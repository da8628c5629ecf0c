import type { Consent } from '../definition/service'

/**
 * Asked by itself, never ticked in advance, and refused or taken back without any loss but that of typing (PIPL 14, 15, 23,
 * 29): pictures of cards go to one more processor. No document of a county has words for it: these wait for the county's
 * (docs/decisions/0021).
 */
export const READING_CONSENT: Consent = {
  id: 'reading',
  title: '我同意用微信识别证件照片',
  version: '2026-11',
  text: '为了少打字，您拍的身份证、户口簿照片会交给微信（深圳市腾讯计算机系统有限公司）的图片识别服务，读出姓名、民族、住址、身份证号和有效期限，由您逐项核对后才填入申请表。照片只为识别发送，我们不请微信保存，微信一方怎样保管以它的规则为准；识别结果加密存在这张照片旁边，删照片时一起删除。证件照片属于敏感个人信息。拍家人的证件前，请先征得本人同意。不同意照样能办，自己填写就行；同意后也可以随时收回。',
}
