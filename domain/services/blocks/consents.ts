import type { Consent } from '../../definition/service'
import { retention } from './retention'

interface Matter {
  /** 生育服务登记 */
  readonly title: string
  /** Whose data, besides the applicant's own: 夫妻另一方. */
  readonly others?: string
  /** Which sensitive data, and what they are needed for (PIPL 30). */
  readonly sensitive: string
  /** Which data of a child under fourteen, where it asks any (PIPL 28, 31). */
  readonly child?: string
  /** Who receives what. */
  readonly receivers: string
  /** Where to go instead (PIPL 16: no refusal for want of consent where there is another way). */
  readonly instead: string
}

/** Every service offers to post its paper, so every third consent says who carries it (PIPL 23). */
export const CARRIED = '选择邮寄的，收件人的姓名、手机号和地址会提供给邮政快递，只用来寄送。'

const VERSION = '2026-11'

/** PIPL 13, 17, 23, 29, 30, 31: each separate, none ticked in advance. */
export const consentsFor = ({ title, others, sensitive, child, receivers, instead }: Matter): readonly Consent[] => [
  {
    id: 'privacy',
    title: '我已阅读并同意个人信息处理规则',
    version: VERSION,
    text: `为办理${title}，我们收集您填写的信息、拍摄的证件照片和签名，只用于核对条件、办理和告知进度。信息加密保存在境内；未提交的草稿保存${retention.draft}天，撤回或未办成的保存${retention.closed}天，办结后照片在送达后${retention.picturesAfterwards}天内删除。您可以随时查看、更正、撤回申请或要求删除。不同意则不能在手机上办理，您仍可${instead}。`,
  },
  {
    id: 'sensitive',
    title: '我同意处理敏感个人信息',
    version: VERSION,
    text: `${sensitive}属于敏感个人信息，办理${title}需要核对，缺少就不能办理；一旦泄露可能影响人身和财产安全，因此加密保存，只有承办人员能够看到。${others === undefined ? '' : `填写${others}的信息前，请先征得对方同意。`}`,
  },
  ...(child === undefined
    ? []
    : [
        {
          id: 'child-by-guardian',
          title: '我作为监护人同意处理孩子的个人信息',
          version: VERSION,
          text: `${child}，孩子未满十四周岁的，属于敏感个人信息，由父母或其他监护人同意后处理，只用于办理${title}。监护人可以随时撤回同意，撤回前已办成的事项不受影响。`,
        },
      ]),
  {
    id: 'share-departments',
    title: '我同意把办理所需信息提供给承办部门',
    version: VERSION,
    text: `相应信息会提供给：${receivers}。只提供办理所需的信息。${CARRIED}`,
  },
]

/** For whoever fills their own part of somebody else's application, before it (PIPL 13, 14, 17, 23, 29). */
export const consentsOfParticipants = (title: string): readonly Consent[] => [
  {
    id: 'own-privacy',
    title: '我已阅读并同意个人信息处理规则',
    version: VERSION,
    text: `家人正在申请${title}，请您填写自己的那一部分。您填写的信息、拍摄的证件照片和签名只用于这份申请，和申请一起保存：未提交的草稿保存${retention.draft}天，撤回或未办成的保存${retention.closed}天，办结后照片在送达后${retention.picturesAfterwards}天内删除。不同意可以不填，由家人带您的证件到窗口办理。`,
  },
  {
    id: 'own-sensitive',
    title: '我同意处理我的敏感个人信息',
    version: VERSION,
    text: '您的身份证号、证件照片、民族等属于敏感个人信息，办理需要核对；一旦泄露可能影响人身和财产安全，因此加密保存。',
  },
  {
    id: 'own-share',
    title: '我同意提供给申请人和承办部门',
    version: VERSION,
    text: '请您填写的家人能看到您填写和拍摄的内容，核对后一起提交；提交后由受理窗口和各承办部门按所办事项接收需要的部分。',
  },
]
