import { newThingPage } from './new-thing/page.ts'
import { thingPage } from './thing/page.ts'

export const thingsPages = [thingPage, newThingPage]
