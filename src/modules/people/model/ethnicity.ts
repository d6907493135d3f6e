/** The DfE's code set, as the children in need census and the SSDA903 return use it. The words are the returns' own. */
export const ETHNICITIES = {
  WBRI: 'White British',
  WIRI: 'White Irish',
  WIRT: 'Traveller of Irish heritage',
  WROM: 'Gypsy or Roma',
  WOTH: 'Any other White background',
  MWBC: 'White and Black Caribbean',
  MWBA: 'White and Black African',
  MWAS: 'White and Asian',
  MOTH: 'Any other Mixed background',
  AIND: 'Indian',
  APKN: 'Pakistani',
  ABAN: 'Bangladeshi',
  AOTH: 'Any other Asian background',
  CHNE: 'Chinese',
  BCRB: 'Caribbean',
  BAFR: 'African',
  BOTH: 'Any other Black background',
  OOTH: 'Any other ethnic group',
  REFU: 'They would rather not say',
  NOBT: 'Not asked yet',
} as const
export type Ethnicity = keyof typeof ETHNICITIES
