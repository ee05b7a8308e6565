import { committeeSource, meetingSource } from '../meeting-source.js';

/** Made-up words, one for each place in which confidential text can stand. */
export const SECRETS = {
  title: 'plomkrant',
  caseOfficer: 'vestrulp',
  shortTitle: 'ankerbimf',
  subPoint: 'dolgrisp',
  time: 'klokkefnug',
  presenter: 'brynskalk',
  introduction: 'hofterpind',
  section: 'tuskelarv',
  recommendation: 'grønfjask',
  tableCell: 'pelmarksø',
  footnote: 'ulverdank',
  footnoteName: 'zwirbeltap',
  linkText: 'marvegnolk',
  linkAddress: 'skjolmurp',
  definedAddress: 'fjerkvast',
  imageAlternative: 'rundebask',
  imageFile: 'lysterkop',
  attachmentTitle: 'bolterviks',
  attachmentFile: 'knarpefis',
  decision: 'dyrremask',
  action: 'snavlekut',
  responsible: 'pippenhorn',
  code: 'ørkelbum',
  rawHtml: 'tværpasning',
  hiddenAttachment: 'vinterkløft',
  hiddenAttachmentFile: 'mosekringle',
  comment: 'egennotat47',
} as const;

/** The one of them that the author keeps from every edition. */
export const COMMENT_ONLY: readonly string[] = [SECRETS.comment];

const s = SECRETS;

const CONFIDENTIAL = `(Fortrolig) Sag om ${s.title}

- Offentlig titel: Personalesag
- Sagsbehandler: ${s.caseOfficer}
- Sags-ID: ABC-2025-00042
- Kort titel: ${s.shortTitle}
- Delpunkter:
  - ${s.subPoint}
- Tid: ${s.time}
- Ansvarlig: ${s.presenter}

Indledning ${s.introduction}.

### Bilag

- [Notat ${s.attachmentTitle}](bilag/${s.attachmentFile}.pdf)

### Sagsfremstilling

Tekst ${s.section}.[^${s.footnoteName}] Se [${s.linkText}](https://${s.linkAddress}.dk) og [siden][d].

| A | B |
| - | - |
| ${s.tableCell} | \`${s.code}\` |

![Billede ${s.imageAlternative}](${s.imageFile}.png)

<b>${s.rawHtml}</b>

### Indstilling

Det indstilles,

- at ${s.recommendation}

### MINUTES

**Beslutning:** ${s.decision}

- [ ] Gør ${s.action} (ansvarlig: ${s.responsible}, frist: 2025-12-24)

[^${s.footnoteName}]: Note ${s.footnote}.

[d]: https://${s.definedAddress}.dk
`;

const OPEN_BEFORE = `Velkomst

### Bilag

- Åbent notat
- [Lønbilag ${s.hiddenAttachment}](bilag/${s.hiddenAttachmentFile}.pdf) (fortrolig)

### Sagsfremstilling

Åben tekst.<!-- ${s.comment} -->
`;

/** A referat in which an item between two open ones is confidential, and an open item has a confidential attachment. */
export const SECRET_DMPG = meetingSource(
  `## ${OPEN_BEFORE}\n## ${CONFIDENTIAL.replace('MINUTES', 'Referat')}\n## Eventuelt\n\nIntet.\n`,
  { dokument: 'referat', deltagere: '\n  - Anna Ager, læge' },
);

export const SECRET_COMMITTEE = committeeSource(
  `## (Offentlig) ${OPEN_BEFORE}\n## ${CONFIDENTIAL.replace('MINUTES', 'Beslutninger')}\n## (Offentlig) Eventuelt\n\nIntet.\n`,
  { dokument: 'referat' },
);
