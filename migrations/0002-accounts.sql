-- Accounts precede the tenant: one person signs in once and may work in several partnerships. No case data here, so no
-- row-level security (spine.md 19); the running server may only do what the grants below name.

create table account (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) <= 254),
  password_hash text,
  totp_secret text,
  totp_last_step bigint,
  disabled_at timestamptz,
  created_at timestamptz not null
);
create unique index account_email on account (email);

create table passkey (
  id text primary key,
  account_id uuid not null references account (id),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  removed_at timestamptz
);
create index passkey_account on passkey (account_id);

create table recovery_code (
  account_id uuid not null references account (id),
  code_hash text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- A one-time link to set a password and a second factor: first run, a new account, a lost device.
create table set_up_link (
  token_hash text primary key,
  account_id uuid references account (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- stage: 'password' (the first factor shown), 'signed-in'. Rotated at each step; only the hash is kept.
create table session (
  id uuid primary key,
  token_hash text not null,
  account_id uuid not null references account (id),
  partnership_id uuid,
  worker_id uuid,
  stage text not null check (stage in ('password', 'signed-in')),
  csrf_token text not null,
  challenge text,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz
);
create unique index session_token on session (token_hash);
create index session_account on session (account_id) where ended_at is null;

-- Guesses are counted across every server. `who` is a keyed hash of the account name or the address.
create table sign_in_guess (
  id uuid primary key,
  who text not null,
  at timestamptz not null
);
create index sign_in_guess_who on sign_in_guess (who, at);

grant select, insert on account, passkey, recovery_code, set_up_link, session, sign_in_guess to sightline_app;
grant update (password_hash, totp_secret, totp_last_step, disabled_at) on account to sightline_app;
grant update (counter, last_used_at, removed_at) on passkey to sightline_app;
grant update (used_at) on recovery_code, set_up_link to sightline_app;
grant update (token_hash, partnership_id, worker_id, stage, csrf_token, challenge, seen_at, confirmed_at, ended_at) on session to sightline_app;
grant delete on sign_in_guess to sightline_app;
