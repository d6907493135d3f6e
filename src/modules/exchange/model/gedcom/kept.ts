// Tag by tag: what we keep of a family file, what we leave, and why. The reader walks a file by this table, the list of what was
// left comes from it, and so does docs/generated/gedcom.md; tests hold that what is kept matters and what is left does not.

export type Fate = { readonly kept: string; readonly under?: Context } | { readonly left: string }

export type Context =
  | 'record'
  | 'head'
  | 'person'
  | 'name'
  | 'birth'
  | 'death'
  | 'adoption'
  | 'adopted-by'
  | 'child-of'
  | 'association'
  | 'role'
  | 'family'
  | 'partner-event'
  | 'date'

const kept = (as: string, under?: Context): Fate => (under ? { kept: as, under } : { kept: as })
const left = (...why: readonly [string, ...string[]]): Fate => ({ left: why.join(' ') })

const SOURCES = left(
  'Where the file has it from. What is on the record has a source of its own, said when it is brought in.',
)
const MEDIA = left('Pictures and other files are not brought in from a family file.')
const ADDRESSES = left('Where somebody lives is protected on a record, so it is told by hand, with who may read it.')
const PLACE = left('Where it was: the record keeps no place of birth, marriage or death.')
const RITES = left('A rite of a church.')
const OTHER_EVENT = left('An event that says nothing of who is who.')
const BOOKKEEPING = left('How the program that made the file keeps it.')
const NUMBERS = left('A number of that program, or of another country.')
const LABELS = left('What people are or own by title, caste or trade does not help to keep a child safe.')
const SENSITIVE = left('Recorded by hand, in their own words.')
const RESTRICTED = left('Who may read it is decided when it is brought in.')
const ALL_NOTES = left('Notes beside an event, a name or a couple; those beside a person are kept.')
const AGES = left('Computed from the dates.')

const BESIDE_EVENTS: Readonly<Record<string, Fate>> = {
  ...{ PLAC: PLACE, ADDR: ADDRESSES, PHON: ADDRESSES, EMAIL: ADDRESSES, FAX: ADDRESSES, WWW: ADDRESSES },
  ...{ NOTE: ALL_NOTES, SNOTE: ALL_NOTES, SOUR: SOURCES, OBJE: MEDIA, UID: NUMBERS, RESN: RESTRICTED, AGE: AGES },
  ...{ AGNC: OTHER_EVENT, CAUS: left('What somebody died of, or why.'), RELI: SENSITIVE, ASSO: OTHER_EVENT },
  ...{ SDATE: BOOKKEEPING, HUSB: AGES, WIFE: AGES, STAT: BOOKKEEPING, TEMP: RITES, CHAN: BOOKKEEPING },
}

const of = (tags: string, fate: Fate): Readonly<Record<string, Fate>> =>
  Object.fromEntries(tags.split(' ').map(tag => [tag, fate]))

export const TAGS: Readonly<Record<Context, Readonly<Record<string, Fate>>>> = {
  record: {
    HEAD: kept('the version and the character set', 'head'),
    INDI: kept('a person', 'person'),
    FAM: kept('two partners and their children, or one of them', 'family'),
    NOTE: kept('a note, where a person points at it'),
    SNOTE: kept('a note, where a person points at it'),
    TRLR: kept('that the file is whole'),
    ...{ SOUR: SOURCES, REPO: SOURCES, OBJE: MEDIA, SUBM: BOOKKEEPING, SUBN: BOOKKEEPING },
  },
  head: {
    GEDC: kept('the version'),
    CHAR: kept('the character set'),
    ...of('SOUR DEST DATE FILE COPR LANG SUBM SUBN PLAC NOTE SNOTE SCHMA COMM', BOOKKEEPING),
  },
  person: {
    NAME: kept('a name, with the part that is the family’s', 'name'),
    SEX: kept('sex: female, male, neither, not known'),
    BIRT: kept('a date of birth', 'birth'),
    DEAT: kept('that they have died, and when', 'death'),
    ADOP: kept('who adopted them', 'adoption'),
    FAMC: kept('whose child they are', 'child-of'),
    FAMS: kept('that they are a partner in this family'),
    ASSO: kept('what somebody else is to them, where the record has a word for it', 'association'),
    NOTE: kept('a description, in pieces of up to 2,000 letters'),
    SNOTE: kept('a description, in pieces of up to 2,000 letters'),
    ...of('BAPM CHR CHRA BARM BASM BLES CONF FCOM ORDN BAPL CONL ENDL INIL SLGC WAC', RITES),
    ...of('BURI CREM EMIG IMMI NATU CENS PROB WILL GRAD RETI EVEN NO EDUC', OTHER_EVENT),
    ...of('CAST OCCU PROP TITL NCHI NMR FACT', LABELS),
    ...of('RELI NATI DSCR', SENSITIVE),
    ...of('IDNO SSN RFN AFN REFN RIN UID EXID', NUMBERS),
    ...of('RESI ADDR PHON EMAIL FAX WWW', ADDRESSES),
    ...of('SUBM ANCI DESI CHAN CREA ALIA', BOOKKEEPING),
    ...{ SOUR: SOURCES, OBJE: MEDIA, RESN: RESTRICTED },
  },
  name: {
    TYPE: kept('which sort of name', 'role'),
    NICK: kept('a nickname'),
    ...of('GIVN SURN NPFX SPFX NSFX', kept('the name, where it is not said whole')),
    ...of('TRAN FONE ROMN', kept('an alias: the name in another script or language')),
    ...{ NOTE: ALL_NOTES, SNOTE: ALL_NOTES, SOUR: SOURCES, LANG: BOOKKEEPING },
  },
  birth: { DATE: kept('when', 'date'), ...BESIDE_EVENTS, FAMC: BOOKKEEPING, TYPE: OTHER_EVENT },
  death: { DATE: kept('when', 'date'), ...BESIDE_EVENTS, TYPE: OTHER_EVENT },
  adoption: {
    FAMC: kept('the family of the adoption', 'adopted-by'),
    ...BESIDE_EVENTS,
    DATE: left('A tie of the record says since when; of an adoption GEDCOM says when it was decided.'),
    TYPE: OTHER_EVENT,
  },
  'adopted-by': { ADOP: kept('which of the two adopted them') },
  'child-of': {
    PEDI: kept('child by birth, adopted or fostered', 'role'),
    STAT: kept('that it is disputed', 'role'),
    ...{ NOTE: ALL_NOTES, SNOTE: ALL_NOTES },
  },
  association: {
    ROLE: kept('what they are to them', 'role'),
    RELA: kept('what they are to them'),
    ...{ TYPE: BOOKKEEPING, PHRASE: BOOKKEEPING, NOTE: ALL_NOTES, SNOTE: ALL_NOTES, SOUR: SOURCES },
  },
  role: { PHRASE: kept('the same, in words') },
  family: {
    HUSB: kept('a partner'),
    WIFE: kept('a partner'),
    CHIL: kept('a child of theirs'),
    MARR: kept('married, or civil partners, since when', 'partner-event'),
    DIV: kept('divorced, since when', 'partner-event'),
    ANUL: kept('divorced, since when', 'partner-event'),
    ENGA: kept('partners, since when', 'partner-event'),
    EVEN: kept('living together, separated, partners: where its TYPE says so', 'partner-event'),
    ...of('DIVF MARB MARC MARL MARS CENS RESI FACT NO NCHI', OTHER_EVENT),
    ...of('SLGS', RITES),
    ...{ NOTE: ALL_NOTES, SNOTE: ALL_NOTES, SOUR: SOURCES, OBJE: MEDIA, RESN: RESTRICTED, ASSO: OTHER_EVENT },
    ...of('SUBM CHAN CREA', BOOKKEEPING),
    ...of('REFN RIN UID EXID', NUMBERS),
  },
  'partner-event': { DATE: kept('when', 'date'), TYPE: kept('which sort of partners'), ...BESIDE_EVENTS },
  date: {
    PHRASE: kept('the date in words'),
    _PHRASE: kept('the date in words, as we write it in 5.5.1'),
    TIME: left('The time of day.'),
  },
}

/** Why a tag that is not in the table is left. */
export const UNKNOWN_TAG = 'A tag of the program that made the file, or none of GEDCOM.'
