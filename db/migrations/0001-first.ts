/** Tables whose rows are part of the chain, in the order of a directive's life. `draft` tables may lose rows by lawful erasure. */
const tables: readonly (readonly [name: string, draft: boolean, columns: string])[] = [
  ["pole_settings", false, "key TEXT NOT NULL, value TEXT NOT NULL, decided_by TEXT, decided_on TEXT"],
  ["professionals", false, ""],
  [
    "professional_identities",
    false,
    "professional_id TEXT NOT NULL, family_name TEXT NOT NULL, given_names TEXT NOT NULL, role TEXT NOT NULL",
  ],
  [
    "accounts",
    false,
    "professional_id TEXT NOT NULL, slot_id TEXT NOT NULL, login TEXT NOT NULL, administrator INTEGER NOT NULL, state TEXT NOT NULL",
  ],
  ["account_notices", false, "professional_id TEXT NOT NULL, what TEXT NOT NULL"],
  ["slot_changes", false, "state TEXT NOT NULL, file TEXT NOT NULL, slots TEXT NOT NULL"],
  ["signing_keys", false, "professional_id TEXT NOT NULL, public_key TEXT NOT NULL, wrapped TEXT NOT NULL"],
  ["persons", false, ""],
  [
    "identities",
    false,
    "person_id TEXT NOT NULL, birth_name TEXT NOT NULL, used_name TEXT, given_names TEXT NOT NULL, birth_date TEXT NOT NULL, birth_place TEXT NOT NULL, hospital_number TEXT",
  ],
  ["invitations", false, "person_id TEXT NOT NULL, professional_id TEXT NOT NULL, agreed_on TEXT"],
  ["person_merges", false, "person_id TEXT NOT NULL, into_id TEXT"],
  [
    "drafts",
    true,
    "person_id TEXT NOT NULL, template_id TEXT NOT NULL, template_version INTEGER NOT NULL, facilitator_id TEXT NOT NULL, setting TEXT NOT NULL, legal_mode TEXT NOT NULL, earlier_document TEXT, from_version_id TEXT",
  ],
  ["draft_pairs", true, "draft_id TEXT NOT NULL, pair TEXT NOT NULL, peer_worker_id TEXT, peer_agreed_on TEXT"],
  ["draft_places", true, "draft_id TEXT NOT NULL, field_id TEXT NOT NULL"],
  ["sessions_held", true, "draft_id TEXT NOT NULL, on_day TEXT NOT NULL, minutes INTEGER NOT NULL, place TEXT NOT NULL"],
  ["sheet_choices", true, "draft_id TEXT NOT NULL, field_id TEXT NOT NULL, on_sheet INTEGER NOT NULL"],
  ["read_backs", true, "draft_id TEXT NOT NULL, revision_id TEXT NOT NULL, verdict TEXT NOT NULL"],
  ["recipient_lists", true, "draft_id TEXT NOT NULL, recipients TEXT NOT NULL"],
  ["versions", true, "person_id TEXT NOT NULL, draft_id TEXT NOT NULL UNIQUE, content TEXT NOT NULL, hash TEXT NOT NULL"],
  ["reopenings", true, "version_id TEXT NOT NULL UNIQUE, draft_id TEXT NOT NULL"],
  [
    "signatures",
    true,
    "draft_id TEXT NOT NULL, version_id TEXT NOT NULL, hash TEXT NOT NULL, signer TEXT NOT NULL, professional_id TEXT, name TEXT NOT NULL, role TEXT, kind TEXT NOT NULL, on_day TEXT NOT NULL, place TEXT NOT NULL, original TEXT, instant TEXT, drawing TEXT, seal TEXT, corrects TEXT",
  ],
  [
    "unsigned_answers",
    true,
    "draft_id TEXT NOT NULL, version_id TEXT NOT NULL, answer TEXT NOT NULL, readable_in_crisis INTEGER NOT NULL, on_day TEXT NOT NULL",
  ],
  [
    "version_numbers",
    false,
    "version_id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL, number INTEGER NOT NULL, UNIQUE (person_id, number)",
  ],
  ["signed_days", false, "version_id TEXT NOT NULL, on_day TEXT NOT NULL"],
  [
    "copies",
    false,
    "version_id TEXT NOT NULL, kind TEXT NOT NULL, medium TEXT NOT NULL, place TEXT NOT NULL, holder TEXT, agreed INTEGER NOT NULL, disagreement_reason TEXT",
  ],
  ["copy_events", false, "copy_id TEXT NOT NULL, what TEXT NOT NULL, on_day TEXT NOT NULL, by_name TEXT NOT NULL, note TEXT"],
  ["papers_out", false, "version_id TEXT NOT NULL, kind TEXT NOT NULL, how TEXT NOT NULL, count INTEGER NOT NULL"],
  ["emergency_readings", false, "person_id TEXT NOT NULL, version_id TEXT NOT NULL"],
  ["emergency_reasons", false, "reading_id TEXT NOT NULL, kind TEXT NOT NULL, words TEXT"],
  ["emergency_seen", false, "reading_id TEXT NOT NULL"],
  ["duty_codes", false, "slot_id TEXT NOT NULL"],
  ["duty_uses", false, "slot_id TEXT NOT NULL, professional_id TEXT NOT NULL, role TEXT NOT NULL"],
  ["audit", false, "workstation TEXT NOT NULL, action TEXT NOT NULL, subject TEXT, result TEXT NOT NULL"],
];

/** Who wrote a row (a professional's id, or nothing before there is one), when (UTC), and the salt of its digest. */
const everyRow = "seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE";
const provenance = "at TEXT NOT NULL, by TEXT, salt BLOB NOT NULL";

const refuseUpdate = (table: string): string =>
  `CREATE TRIGGER ${table}_never_changes BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;`;
const refuseDelete = (table: string, draft: boolean): string =>
  `CREATE TRIGGER ${table}_never_vanishes BEFORE DELETE ON ${table}
   ${draft ? `WHEN NOT EXISTS (SELECT 1 FROM erasure_permits WHERE draft_id = OLD.${table === "drafts" ? "id" : "draft_id"})` : ""}
   BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;`;

/** The first store: people, drafts, versions, signatures, copies, settings, traces, and the bookkeeping of integrity. */
export const first: string = [
  `CREATE TABLE chain (seq INTEGER PRIMARY KEY, table_name TEXT NOT NULL, row_id TEXT NOT NULL, digest BLOB NOT NULL, link BLOB NOT NULL) STRICT;`,
  refuseUpdate("chain"),
  refuseDelete("chain", false),
  `CREATE TABLE bookmark (id INTEGER PRIMARY KEY CHECK (id = 1), commits INTEGER NOT NULL, revisions INTEGER NOT NULL, mac BLOB NOT NULL) STRICT;`,
  `CREATE TABLE tally (table_name TEXT PRIMARY KEY, rows INTEGER NOT NULL, sum TEXT NOT NULL) STRICT;`,
  `CREATE TABLE erasure_permits (draft_id TEXT PRIMARY KEY) STRICT;`,
  ...tables.flatMap(([name, draft, columns]) => {
    const [own = "", unique = ""] = columns.split(", UNIQUE (");
    return [
      `CREATE TABLE ${name} (${[everyRow, own, provenance].filter(Boolean).join(", ")}${unique ? `, UNIQUE (${unique}` : ""}) STRICT;`,
      refuseUpdate(name),
      refuseDelete(name, draft),
    ];
  }),
  `CREATE TABLE answer_revisions (${everyRow}, draft_id TEXT NOT NULL, field_id TEXT NOT NULL, answer TEXT NOT NULL, author TEXT NOT NULL, mode TEXT NOT NULL, basis TEXT, ${provenance}) STRICT;`,
  refuseUpdate("answer_revisions"),
  refuseDelete("answer_revisions", true),
  `CREATE INDEX answer_revisions_of_draft ON answer_revisions (draft_id, field_id, seq);`,
  `CREATE INDEX person_merges_of_person ON person_merges (person_id, seq);`,
  `CREATE INDEX person_merges_into ON person_merges (into_id);`,
  `CREATE VIEW merged_persons AS SELECT person_id, into_id, at, by FROM person_merges
   WHERE into_id IS NOT NULL AND seq = (SELECT max(seq) FROM person_merges AS later WHERE later.person_id = person_merges.person_id);`,
  `CREATE VIEW file_members AS SELECT id AS file_id, id AS person_id FROM persons UNION ALL SELECT into_id, person_id FROM merged_persons;`,
  `CREATE INDEX invitations_of_person ON invitations (person_id, professional_id, seq);`,
  `CREATE VIEW known_professionals AS SELECT professionals.id, professionals.seq, family_name, given_names, role
   FROM professionals JOIN professional_identities ON professional_id = professionals.id
   WHERE professional_identities.seq = (SELECT max(seq) FROM professional_identities AS later WHERE later.professional_id = professionals.id);`,
  `CREATE INDEX professional_identities_of ON professional_identities (professional_id, seq);`,
  `CREATE INDEX accounts_of ON accounts (professional_id, seq);`,
  `CREATE INDEX signed_days_of_version ON signed_days (version_id, seq);`,
  `CREATE INDEX identities_of_person ON identities (person_id, seq);`,
  `CREATE INDEX drafts_of_person ON drafts (person_id);`,
  `CREATE INDEX draft_places_of ON draft_places (draft_id, seq);`,
  `CREATE INDEX versions_of_person ON versions (person_id);`,
  `CREATE INDEX signatures_of_version ON signatures (version_id);`,
  `CREATE INDEX copies_of_version ON copies (version_id);`,
  `CREATE INDEX copy_events_of_copy ON copy_events (copy_id);`,
  `CREATE INDEX emergency_readings_of_person ON emergency_readings (person_id, seq);`,
  `CREATE INDEX emergency_reasons_of ON emergency_reasons (reading_id, seq);`,
  `CREATE INDEX emergency_seen_of ON emergency_seen (reading_id, by);`,
  `CREATE INDEX duty_uses_of_slot ON duty_uses (slot_id, seq);`,
  `CREATE INDEX read_backs_of_revision ON read_backs (revision_id, seq);`,
].join("\n");
