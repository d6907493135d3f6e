/**
 * Whether postcodes begin with these letters. Royal Mail's 124 areas, the three of the Crown dependencies among them, with BF
 * (forces), BX (no geography) and ZZ (health and census: ZZ99 3VZ is "no fixed abode").
 */
export const isPostcodeArea = (letters: string): boolean => AREAS.has(letters)

const AREAS: ReadonlySet<string> = new Set(
  [
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY',
    'G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP',
    'NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB',
    'W WA WC WD WF WN WR WS WV YO ZE BF BX ZZ',
  ].flatMap(line => line.split(' ')),
)
