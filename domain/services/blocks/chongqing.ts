import { ask, choice, lookedUp, office, section, signed, statement } from '../../definition/builders'
import type { Condition } from '../../definition/condition'
import { all, any, is } from '../../definition/condition'
import type { Contact, Field, Material, OfficeKind, Routing, Section, Service } from '../../definition/service'

/** 重庆户籍 or 市外: who decides and what is signed depends on it. */
export const residence = (who: string, title: string): Field =>
  choice(`${who}.residence`, `${title}户籍在重庆吗`, { local: '重庆户籍', outside: '市外户籍' })

const isFromOutside: Condition = any(is('wife.residence', 'outside'), is('husband.residence', 'outside'))

const ofApplicant = (residence: 'local' | 'outside'): Condition =>
  any(
    all(is('applicant', 'wife'), is('wife.residence', residence)),
    all(is('applicant', 'husband'), is('husband.residence', residence)),
  )

const DECIDES: Readonly<Partial<Record<OfficeKind, string>>> = { village: '村（社区）', town: '乡镇（街道）' }

/**
 * 申报地: 重庆户籍对象为户籍地、流动人口为居住地 (渝卫发〔2019〕69号 四.三). Any window may check the originals; it does not
 * change who decides.
 */
export const whereDecided = (kind: 'village' | 'town'): Section =>
  section('matter', '在哪里办', [
    choice('applicant', '由谁申请', { wife: '女方', husband: '男方' }),
    residence('wife', '女方'),
    residence('husband', '男方'),
    ...offices(kind, ofApplicant('local'), ofApplicant('outside')),
  ])

/** Where the applicant's own case belongs, and a nearer window if wanted. */
export const offices = (kind: 'village' | 'town', isLocal: Condition, isOutside: Condition): readonly Field[] => [
  office('handler.registered', `户籍地的${DECIDES[kind]}`, kind, {
    when: isLocal,
    hint: '申请人户口所在的，由它办理',
  }),
  office('handler.living', `居住地的${DECIDES[kind]}`, kind, {
    when: isOutside,
    hint: '市外户籍的由现在住的地方办理，不用回户籍地',
  }),
  office('handler.window', '想就近在别的窗口核对原件', kind, { required: false, hint: '不选就在上面那个窗口' }),
]

export const DESK_BY = ['handler.window', 'handler.registered', 'handler.living'] as const

export const throughYukuaiban: Routing = {
  decidedBy: ['handler.registered', 'handler.living'],
  platforms: [{ id: 'yukuaiban' }],
}

/** 失信联合惩戒人员不能网上承诺办理，只能线下现场审核办理. */
export const notDishonest = ask('credit', '夫妻有一方被列为失信联合惩戒对象吗？', '被法院等列入失信名单的人').excludes(
  'yes',
  '失信联合惩戒人员不能网上承诺办理',
  '请带证件原件到户籍地（市外户籍的到居住地）的村（社区）或乡镇（街道）窗口，现场审核办理',
)

/** 婚育情况证明: the staff look it up or ask; nobody is sent home for it (津卫行审〔2021〕7号 三). */
export const fertilityStatusLookedUp = (items: readonly string[]): Material =>
  lookedUp('fertility-status', '婚育情况证明', { for: items, handling: '工作人员查验，不用回户籍地开' })

const commitment = statement(
  '2026-11',
  '婚育情况承诺书',
  '女方{wife.name}（{wife.idNumber}），{wife.marriage}；男方{husband.name}（{husband.idNumber}），{husband.marriage}。',
  '承诺如实说明以上婚姻情况和申请表中的生育情况。如承诺不实，愿意承担相应的法律责任，并记入诚信信用记录。',
)

/** 如申请人是市外的，由申请人填写承诺书，工作人员通过电话、信函等方式核实. */
export const commitmentFromOutside = (items: readonly string[]): Material =>
  signed('commitment', '婚育情况承诺书', {
    for: items,
    parts: { wife: '女方签名', husband: '男方签名' },
    text: commitment,
    when: isFromOutside,
    reason: '因为有一方是市外户籍',
  })

export const complaint: Contact = { title: '监督投诉', phone: '023-47292152' }
export const help: Contact = { title: '卫生健康热线', phone: '12320' }

/** 对虚假承诺骗取相关证件的将纳入诚信信用记载. */
export const creditedBy = (by: readonly string[]): NonNullable<Service['commitment']> => ({
  basis: '渝卫发〔2019〕69号',
  by,
})
