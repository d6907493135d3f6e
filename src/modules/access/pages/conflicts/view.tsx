import { type PageView, sayInstant, type Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Form, Heading, Problems, SummaryList } from '../../../../ui/index.ts'
import type { ConflictsPage } from './page.ts'

export const view = ({ conflicts }: ConflictsPage, typed: Typed): PageView => ({
  title: 'Private ties that workers declared',
  back: { href: '/', text: 'Start page' },
  body: (
    <Columns>
      <Problems typed={typed} />
      <Heading>Private ties that workers declared</Heading>
      {conflicts.length === 0 && <p class="govuk-body">Nobody has declared one.</p>}
      {conflicts.map(one => (
        <>
          <SummaryList
            card={{ title: one.name }}
            rows={[
              { key: 'How they know them', value: one.reason },
              { key: 'Declared', value: sayInstant(one.declaredAt) },
            ]}
          />
          {!one.mine && (
            <Form typed={typed} summary={false}>
              <input type="hidden" name="conflict" value={one.id} />
              <Button classes="govuk-button--secondary">
                It no longer holds<span class="govuk-visually-hidden"> for {one.name}</span>
              </Button>
            </Form>
          )}
        </>
      ))}
    </Columns>
  ),
})
