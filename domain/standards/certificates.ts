/** 《出生医学证明》编号: one letter of the series and nine digits. */
export const isBirthCertificateNumber = (text: string): boolean => /^[A-Z]\d{9}$/.test(text)

/** 结婚证、离婚证字号: J 结婚, L 离婚, B 补领; region, year, serial. Older books have other numbers. */
export const isMarriageCertificateNumber = (text: string): boolean => /^B?[JL]\d{6}-\d{4}-\d{6}$/.test(text)
