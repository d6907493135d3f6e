-- A family file (GEDCOM) is handed over as an agency's list is: seen by its sender alone until it is on the record, laid aside
-- after a week, its people marked with what they became (`list_mark.entry_id` is then the person). What stands in its pieces is
-- the family as it was read, and no rows: `holds` says which, and the pages of the one never open the other.
alter table agency_list
  add column holds text not null default 'rows' check (holds in ('rows', 'family')),
  add check (holds = 'rows' or audience_id is not null);
