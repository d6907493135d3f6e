import type { Played } from '../../seeds/play.ts'

type Body = Readonly<Record<string, unknown>>

/** An agency's list of two rows, and which of its columns is for what. */
export const LIST = 'Date,Details\n03/05/2025,Seen at the harbour shops.\n04/05/2025,Came to school late.\n'
export const CHILDREN = 'Person ID,Name,DOB,Legal status\nP-881,Robin Sallow,3 May 2012,None\n'
/** Two people of whom nobody else tells. */
export const FAMILY = `0 HEAD
1 GEDC
2 VERS 7.0
0 @I1@ INDI
1 NAME Ottoline /Sark/
1 FAMS @F1@
0 @I2@ INDI
1 NAME Percy /Sark/
1 FAMC @F1@
0 @F1@ FAM
1 WIFE @I1@
1 CHIL @I2@
0 TRLR
`
const FAMILY_IN: Body = {
  ...{ who: 'nobody', steps: 'all', howKnown: 'told', source: 'an aunt', circulation: 'circle' },
}
/** An enquiry without the facts that are passed on, which have names of their own. */
export const ENQUIRY: Body = {
  ...{ authority: 'Eastmere Council', contact: 'Front door, 01632 960177', asks: 'known', words: 'Do you know them?' },
  ...{ basis: 'Children Act 2004, section 11', sentBy: 'telephone', sent: 'today', expected: '30 December 2026' },
  circulation: 'circle',
}
export const LIST_PLAN: Body = {
  ...{ date: '0', text: '1', usualKind: 'observation', howKnown: 'observed', circulation: 'circle' },
}

/** For each page that acts, a form that it would take from somebody who may: by the page's own address. */
export function bodies(cast: Played): Readonly<Record<string, Body>> {
  const told = { howKnown: 'told', source: 'a neighbour' }
  const words = { text: 'Seen at the shops.', when: '1 May 2026', ...told }
  const other = { otherReference: cast.children.mia.reference }
  const agency = { name: 'Quay Housing', code: 'HOUSING', kind: 'housing', phone: '01632 960199' }
  const colleague = { name: 'Isla Ward', email: 'isla@northmere.example', phone: '01632 960198', title: 'Worker' }
  return {
    '/': { seen: crypto.randomUUID() },
    '/find': { terms: cast.children.jordan.reference },
    '/searches/:search/open': { code: 'missing-now', reason: 'Looking into what was said today', hours: '4' },
    '/openings/:opening': { finding: 'justified', note: 'Read and understood' },
    '/children/:child/circle': { worker: cast.workers.leila.worker, role: 'Youth worker' },
    '/children/:child/wrong-record': { reason: 'Two of the same name' },
    '/children/:child/filter': { words: 'shops', from: 'March 2026' },
    '/wrong-openings/:wrong': { note: 'Show dates of birth in lists' },
    '/children/:child/conflict': { reason: 'A neighbour of mine' },
    '/conflicts': { conflict: crypto.randomUUID() },
    '/seats/:seat': { answer: 'leave', reason: 'Moved to another team' },
    '/administration/agencies': agency,
    '/administration/workers': { ...colleague, agency: crypto.randomUUID(), roles: ['practitioner'] },
    '/administration/workers/:worker': {},
    '/children/new': { name: 'Ash Lowe', birthDate: '2 May 2013', purpose: 'Safety', basis: 'Children Act 2004' },
    '/children/:child/entries/new': { kind: 'visit', ...words, circulation: 'circle' },
    '/subjects/:subject/facts/new': { kind: 'description', value: 'Tall', ...told, circulation: 'circle' },
    '/subjects/:subject/ties/new': { relation: 'friend-of.friend.from', ...other, ...told, circulation: 'circle' },
    '/subjects/:subject/same': { verdict: 'same-as', why: 'The same tattoo', ...other, ...told, circulation: 'circle' },
    '/people/:person/people/new': {
      name: 'Someone',
      isNew: 'yes',
      relation: 'friend-of.friend.from',
      ...told,
      circulation: 'circle',
    },
    '/people/:person/homes/new': { sort: 'family', name: 'Family home', since: '2025', ...told, circulation: 'circle' },
    '/people/:person/things/new': {
      kind: 'vehicle',
      name: 'Grey van',
      isNew: 'yes',
      relation: 'uses..to',
      ...told,
      circulation: 'circle',
    },
    '/people/:person/born': { birth: '1 May 2026', ...told, circulation: 'circle' },
    '/facts/:fact/correct': { version: '1', value: 'Tall', ...told, reason: 'Misheard' },
    '/facts/:fact/withdraw': { why: 'unfounded' },
    '/ties/:tie/correct': { version: '1', relation: 'friend-of.friend.from', ...told, reason: 'Misheard' },
    '/ties/:tie/end': { version: '1', until: '1 May 2026' },
    '/ties/:tie/withdraw': { why: 'unfounded' },
    '/children/:child/seal': { level: 'restricted', reason: 'Agreed with the circle' },
    '/entries/:entry/correct': { version: '1', ...words, reason: 'A wrong day' },
    '/entries/:entry/withdraw': { why: 'unfounded' },
    '/children/:child/lists': { file: LIST },
    '/council-lists': { file: CHILDREN },
    '/council-lists/:children': { purpose: 'Safety', basis: 'Children Act 2004' },
    '/children/:child/family-file': { file: FAMILY },
    '/family-files/:family': FAMILY_IN,
    '/lists/:list': LIST_PLAN,
    '/lists/:list/rows': { leaveOut: 'yes' },
    '/children/:child/duplicates': {
      one: crypto.randomUUID(),
      other: crypto.randomUUID(),
      seen: '',
      verdict: 'same',
      reason: '',
    },
    '/children/:child/copies/new': { title: 'Review', purpose: 'review', from: '', to: '', recipients: 'circle' },
    '/children/:child/packs/new': { for: 'child', purpose: 'review', from: '', to: '' },
    '/children/:child/packs/preview': { entries: [], sections: ['born'], reason: '' },
    '/people/:person/enquiries/new': { ...ENQUIRY, facts: [crypto.randomUUID()] },
    '/enquiries/:enquiry/answer': {
      outcome: 'known',
      saidBy: 'A duty worker',
      said: 'today',
      words: 'Known since 2024.',
    },
    '/enquiries/:enquiry/withdraw': { reason: 'Another authority was meant' },
    '/entries/:entry/remark': { seen: '', significance: 'Nobody had seen it before.', analysis: '' },
  }
}
