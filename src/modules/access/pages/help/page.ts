import { partsPage } from '../../../../ui/index.ts'
import { openPage } from '../../sign-in/visitor.ts'
import { view } from './view.tsx'

const words = (path: string, title: string, paragraphs: readonly string[]) =>
  openPage<null>({ path, audit: {}, load: async () => null, view: () => view(title, paragraphs) })

/** Three short pages that the footer links to, for whoever is signed in and whoever is not; and what pages are made of. */
export const helpPages = [
  words('/help', 'Help', [
    'If a child is in danger now, ring 999. Nothing here comes first.',
    'If you cannot sign in, or a device is lost, ask whoever runs the system in your partnership for a new one-time link.',
    'If a search finds nothing, that does not mean that a child is not known. Ask your safeguarding lead or the front door.',
  ]),
  words('/accessibility', 'Accessibility statement', [
    'Every page is made to work by keyboard, without JavaScript, at 320 pixels wide and at 400 % zoom, to WCAG 2.2 AA.',
    'Every drawing has a list or table that says the same.',
    'If something does not work for you, tell whoever runs the system in your partnership: it is a defect.',
  ]),
  words('/privacy', 'How records are used', [
    'The record is kept to protect children. Every read and every act is itself recorded: who, when, through which page, and whose record.',
    'Cookies are used only to keep you signed in. Nothing is kept in your browser, and no other site is asked for anything.',
  ]),
  openPage<null>({ path: '/parts', audit: {}, load: async () => null, view: partsPage }),
]
