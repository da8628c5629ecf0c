import { checkDigitOf } from '../../domain/standards/resident-id'

interface SampleRecord {
  readonly kind: string
  readonly number: string
  readonly issuedOn: string
  readonly office: { readonly name: string; readonly address: string; readonly phone?: string }
  readonly electronic: boolean
}

/** The people in the simulated register. They are synthetic: their names say so, and their numbers are made up. */
export interface RecordPerson {
  readonly name: string
  readonly idNumber: string
  readonly about: string
  readonly records: readonly SampleRecord[]
}

const idNumber = (first17: string): string => first17 + checkDigitOf(first17)

export const recordPeople: readonly RecordPerson[] = [
  {
    name: '样例甲',
    idNumber: idNumber('50011619780602002'),
    about: '光荣证，有电子证照',
    records: [
      {
        kind: 'only-child',
        number: '渝江津独2009第0018号',
        issuedOn: '2009-03-12',
        office: { name: '江津区几江街道办事处（样例）', address: '江津区几江街道样例路1号便民服务中心' },
        electronic: true,
      },
    ],
  },
  {
    name: '样例乙',
    idNumber: idNumber('50011619850917104'),
    about: '再生育服务证，没有电子证照',
    records: [
      {
        kind: 'rebirth',
        number: '渝江津再2014第0207号',
        issuedOn: '2014-09-20',
        office: { name: '江津区白沙镇人民政府（样例）', address: '江津区白沙镇样例街2号便民服务中心' },
        electronic: false,
      },
    ],
  },
]
