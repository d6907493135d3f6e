/** One small family in which every tag stands that we keep, in each version. */
export const SEVEN = `0 HEAD
1 GEDC
2 VERS 7.0
0 @N1@ SNOTE A note of its own
0 @I1@ INDI
1 NAME Ada Mary /Quill/
2 TYPE OTHER
3 PHRASE street name
2 NICK Addie
2 TRAN Αδα /Quill/
1 NAME
2 GIVN Adeline
2 SURN Quill
2 NPFX Dr
2 SPFX van
2 NSFX MBE
1 SEX X
1 BIRT
2 DATE
3 PHRASE in the year of the flood
1 DEAT Y
1 FAMS @F1@
1 ASSO @I3@
2 ROLE OTHER
3 PHRASE Close friend
1 NOTE Sings in a choir
1 SNOTE @N1@
0 @I2@ INDI
1 NAME Bram /Tarn/
1 SEX M
1 DEAT
2 DATE 2 MAR 1999
1 FAMS @F2@
0 @I3@ INDI
1 NAME Cora /Quill/
1 BIRT
2 DATE BET 1980 AND 1982
1 FAMC @F1@
2 PEDI FOSTER
0 @I4@ INDI
1 NAME Dov /Quill/
1 FAMC @F1@
2 STAT CHALLENGED
0 @I5@ INDI
1 NAME Edda /Quill/
1 ADOP
2 FAMC @F1@
3 ADOP WIFE
1 FAMC @F1@
0 @I6@ INDI
1 NAME Fen /Arlo/
0 @I7@ INDI
1 NAME Gil /Arlo/
1 FAMC @F3@
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I1@
1 CHIL @I3@
1 CHIL @I4@
1 CHIL @I5@
1 ENGA
2 DATE 1970
1 MARR
2 TYPE civil partnership
2 DATE 1975
1 DIV
2 DATE 1990
1 ANUL
2 DATE 1991
1 EVEN
2 TYPE separated
2 DATE 1989
0 @F2@ FAM
1 WIFE @I6@
0 @F3@ FAM
1 HUSB @I6@
1 CHIL @I2@
0 TRLR
`

export const FIVE = `0 HEAD
1 GEDC
2 VERS 5.5.1
1 CHAR UTF-8
0 @N1@ NOTE A note of
1 CONC  its own
0 @I1@ INDI
1 NAME Ada /Quill/
2 TYPE aka
2 FONE Ayda /Quill/
2 ROMN Ada /Kwill/
1 NOTE @N1@
1 BIRT
2 DATE ABT 1901
3 _PHRASE or so she said
1 ASSO @I2@
2 RELA Cousin
0 @I2@ INDI
1 NAME Bram /Tarn/
0 TRLR
`
