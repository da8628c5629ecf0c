/**
 * 《通用规范汉字表》 (国发〔2013〕23号): the 8,105 characters that a newborn's name is chosen from (户口登记规范 48–50). The list
 * itself is 24 KB and would go to every phone, so most of it is a bitmap: one bit for each character from U+4E00 on, six in
 * a letter of `ALPHABET`; the characters of other blocks follow in `OTHERS`.
 */
const FIRST = 0x4e00
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const BITS = [
  '0ffe_i00qPY037rPwkDQggLffLFv3jbh_3Zfx1y4txVA98HzvzWqrlIH1_-cSZq_eNVJlJfrDEEcJ8HvUvdWogANPOtH7gg6UYsUKEQMoxOUxCQA',
  'FcggMAEDCiADDpQQAxAgAEIAGAHe1E4oJJ7f3MTNLVisC_cci1lQlMgVkv3TpmP0iN6T9fQ8zgtFYSAFaICQF_D8cAsRVKqhiACAI4aFh0zSIgB7',
  'VeN3K_sb3aEuXAalNsIAE2P8T_Ge__fcWu_3F9PfbN6TsL_YOoB3nKtfrnRf-Vi1-8_9ZyfmcC1DQcgUuSvVC1pghghPPo-a-_FIzQkAVVYMTPoP',
  'Xrk1BsDLALNZDGpRoQ4JyCj4QhgOAxAgEAUBCAAgCDPoFM1nGuiASTD_sHKhf-E_zv2RHDqfNHP7V2yjMxst5Yg1DOwzXsRCyaCkDg4MSIYEGEAC',
  '1MC041LAAAhEAEQACBqSwAkFjmkNf0noadNfoOQEGsR7pDPCHfcgUgKw-a4cikJV38hQiZRAbgiCbASiqTAfOSoAMjIAJHSCaEguqNJ0QAQAQAMQ',
  'BAgJAYQA3_0-aNQkXdkV_v84nsdvCLAHTIKA-UphTqwtqEj_9PPEQtYBQGtgrMv6sNxVhXgQIdBfpMAR-woqM0tGCgdFOgK0AFkoACQEMEUCACEA',
  'BUQABmfTeQZ2ic78Q4ZBnCwIDhJgIDq9CzHfa48EV8oCcHJQAKADIfuxVZGnxULogAA3hSts0Vjt8KXYQKYFDBZN48bJNlS3_icuXMfxBBlwFLxk',
  'Of2S_RrMKjWyneiYBzJM_YPfmmDSx4whmxQAAQKqRAQljIUAABIMQAHMASIgsGgAAgAEAQK_57F8LhkH9_Z4khN_km-YYH-x7JhEXT_uu9k_z1sP',
  'YcJSN96xIGQ2X4QDcUcDNKHrooK17pmqCkWmANBkGoXkGbgawiwIJE-hKJIBRAjELQBmQghOhaikBqCCKgAAAYBAIIAEEwLXBMlOVjJYqQABGNFd',
  'zVWCTF4bowKnz8-xu-s8Rd21Xi5UOb9jarPLIi0IRwQBgi5DAIgAXAJAuUuA1Z0VAr1cpLrL1kvF5bUbTVSFrjW1t8BYofrupEnZBYX78wVAYDne',
  '_urcAP_RK0BWCREAs4WcD-BUtKCYusR8xhbwAYgkiMUgAClmknMByD_EThgBlMkQUCqIOYAEYAUAIAGBQKFEBgkAwNJGAEBIiALBAoBYAAACAAAA',
  'AAAAACAAAAD5ACDyF0gAQD8gAFh7dDIwUCAdAWQdv1BAMRREBwXe8WvjqIPj8I0fyfSqRn_JmPFf9lD_PWifevSz1b5JmnHyNbZ8_1f3_HvWb6mI',
  'LM7cl_vzLIGPGULPyhtZWAQuySXcVaioGEZanRASKANXRYCrpyFvdHNVXaPv8AhAItEeAIp1W1oDFQKLIkYsrijOABhFJBpMoFBgAsBDAAAADEgw',
  'EABESACJAAIAFYaLhmouzRAfUdzwoAjdi90DdAJol-oCAcIAVDoQCwuCOKQJIQjZhIgEUBAzDCCFAgBAAwAIJQCox9VhjCJ1b0Mkc8k1IAEAiYvA',
  'eMahRsDP-bhZIgceZHvJYwAEoQCADQgCGVJ28-5X83ml_eZWt3Sl5J_jiDFuv74I_gBffyGM0wLTkqCLhepgIIAAIoq6AwsRCAVRqUb99bKEmwp4',
  'DikowVIFy2X8H_zOPeQ8kjuwyEnWKIXRrnSci5AMCwoQEQCXK5JWUgoGaAEm5-uRBgNpykn0AGGizQeo2QLAMHaYAEeMHmABpXyUFQAEARo1XpKb',
  '6kxrrZUejfrFLq9kAD4ACRHPUblVgPpCRHGMSECIKVBECBACAAAMKtPzlz-lhSGqzDEosAkAEHbSVGSBG12AlrIeSWKQABFdCgBBSQAAi-HcpmeN',
  'lowQgQAQQsOWFQBlGrFMUo67UKqFWeq8rgJnWoQEnwhj_EiAQwhQZEYjQQoRWQYFgSCAgcAEAAAEABgcAEBljywicE9FrCdJgIEEEAAgAAChEQAA',
  'AAAACAACAQAAAAAAAgIAAAAAAAAAAAAAAAAAAKAAABBJAAAAAAAAACAAABD____________3____6v_____-oCwEzaFg4mpGQCpeJ0kB4M30qgzx',
  'xkPRGt8d78iv4NeVMjwooABgQAEbWBK17Hdpr_qOA37d_fqsImf6owBJYoMCuPzghcfIf6ChQNwCgBAwsihACBEsGBruDKgbtD3_0g1TAKEAg7gn',
  'OLdhzd7_2c5J_32b3xFJUv7bXTwBnV7s20H6e9__AZwGQjDegPD77eVtCo3EYOBMWh9ArB_AUMwCAkN4UFzeoCnagUlAgWj1aWXSBbYIgAmQqFEh',
  'QBgB_BDgA0IIgKhyTQEAGCijkcFAQZQJisAAEQQAQoABQACIAAP4IigaQf_qPBQMGenqIJtzyNMIRvjCsea1qnRCSRMByhHAnAKqHjSUAQGQnVQk',
  'gjFgEIQyAEIQMBYAYAAgSJwOKUD02qEHbpQjCCg1QQhmwizRPIDYyiAgtHFEMYoASAAEKwIQABFSAAAAAAAAAH_74isWFVABiQAAIAAAAAIAgAAB',
  'AAAAQABgEAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAACCAAAAAAAAH_3_________9_9__-__3____8JQ0gEIGCyEOAmaAiAAAAAAAAAAAAAAAAA',
  'AAAAB3__________-zSfAEwwSAEQAVyrOhvDNxipV_QEaSgHMmtGZO3w4GgiTaoPRQGICgAZICAAAAAAAAAAAAAAAAAAAAAAAAAAAAP________7',
  'ENDAR22C3N8u9pHk_nXrN-IHDpprBfGQNIYMRbCQVdTyq_73XaPRPGu1CIe8CEHqsBFAQDZ_oSZ-a-_nBVzgMCCnDCIBb8AIAAAAAAAAAAAAAAAA',
  'AAAAAAAACAAAAgAAAAIAAAKAAAAAAAAAAAAAAAAAAAIAAAAAACAAAAABAAAAAAAAACACAAAAAAAAAAAAAAAAAgAAAAAAEAAAA_-______X_-_-f_',
  '_f________9_________vv___gEAAAAAAAAAAAAAAAAA9______v6UAifh2v3swTaegvABaVicgBQJJuz28kAIDhU0LPxxIKAKSgwgAAMlLkSJqt',
  'RBRogNGfOAAgAAAAA_wWAAAAAAAAAAAAAAAAAAAAB____9v_7wAAAAAD_cMBgAAAAASAAAACAAAAAAwABf___V_9_8YFgAAAAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAD______3__-Aw6j0GlCAYhUAVBCBMIEQASMYf9VIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD_f_7_____3_',
  '_e____gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAH___f____v__v_-AOhkHIFAgAA1glHSJ3lYQBaABaxQKBZQVZBQMAA',
  'AAAAAf_4AHGgAAAAAAc',
].join('')

const OTHERS: ReadonlySet<string> = new Set(
  [
    '㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃',
    '䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹',
    '𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧',
    '𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬',
    '𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶',
    '𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓',
  ].flatMap((line) => [...line]),
)

/** Whether one character, given as a text of one code point, is in the table. */
export const isStandardCharacter = (character: string): boolean => {
  const at = (character.codePointAt(0) ?? 0) - FIRST
  if (at < 0 || at >= BITS.length * 6) return OTHERS.has(character)
  const letter = ALPHABET.indexOf(BITS[Math.floor(at / 6)] ?? 'A')
  return ((letter >> (5 - (at % 6))) & 1) === 1
}
