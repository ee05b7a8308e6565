import type { Files } from './workspace.js';

/** A meeting with a made-up word wherever a confidential text can stand. */
export interface SecretMeeting {
  readonly source: string;
  readonly files: Files;
  /** What only the internal edition may show. */
  readonly secrets: readonly string[];
  /** The author's own notes, which no edition shows. */
  readonly notes: readonly string[];
}

const SYLLABLES = ['zak', 'vor', 'tim', 'lup', 'qer', 'jyx', 'wof', 'bæz', 'gøp', 'hår'];

/** Words of one length that are in no dictionary, each handed out once. */
class MadeUpWords {
  readonly taken: string[] = [];
  readonly #last: string;

  constructor(last: string) {
    this.#last = last;
  }

  next(): string {
    const n = this.taken.length;
    const word =
      Array.from(String(n).padStart(3, '0'))
        .map((i) => SYLLABLES[Number(i)])
        .join('') + this.#last;
    this.taken.push(word);
    return word;
  }
}

/** The sections of a house format, and how the secret of each is written. */
interface FormatSections {
  readonly text: readonly string[];
  readonly minutes: string;
  /** Whether the public edition shows the case number of a confidential item. */
  readonly showsCaseNumber: boolean;
}

const FORMATS: Readonly<Record<string, FormatSections>> = {
  dmpg: { text: ['Sagsfremstilling'], minutes: 'Referat', showsCaseNumber: false },
  'danske-regioner': {
    text: ['Resumé', 'Sagsfremstilling', 'Økonomi', 'Sekretariatets bemærkninger', 'Kommunikation'],
    minutes: 'Beslutninger',
    showsCaseNumber: true,
  },
};

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export function secretMeeting(format: string): SecretMeeting {
  const sections = FORMATS[format];
  if (!sections) throw new Error(`no format ${format}`);
  const secret = new MadeUpWords('kvud');
  const note = new MadeUpWords('nøtz');
  const image = secret.next();
  const attachment = secret.next();
  const hidden = secret.next();
  const numbers = ['8213771', 'QZXW-2024-771234', '9345118', 'ZWQX-2023-884321'];
  const caseNumber = sections.showsCaseNumber ? 'MDR-2024-00036' : 'KWXQ-2024-661122';
  const word = () => secret.next();
  const comment = () => `<!-- ${note.next()} -->`;
  const source = `---
format: ${format}
gruppe: Prøvegruppen # ${note.next()}
dato: 2026-03-17
# ${note.next()}
deltagere:
  - Anna Holm, overlæge, Region Øst (forperson)
---

${comment()}

Velkommen til mødet. ${comment()} Alle er indkaldt.

## (Offentlig) Godkendelse af dagsorden ${comment()}

- Et punkt ${comment()}

| Spalte ${comment()} | Anden |
|---|---|
| Celle ${comment()} | Anden |

> Citat ${comment()}

### Bilag

- [Åbent bilag](bilag/aabent.pdf)
- [${word()}](bilag/${hidden}.pdf) (fortrolig)
- ${word()} (${numbers[2]} - ${numbers[3]}) (Fortrolig)

  ${word()}

### ${sections.minutes}

${comment()}

Dagsordenen blev godkendt.

## (Fortrolig) ${word()} _${word()}_ \`${word()}\`

- Sagsbehandler: ${word()}
- Sags-ID: ${caseNumber}
- Kort titel: ${word()}
- Delpunkter:
  - ${word()}
  - ${word()}
- Tid: ${word()}
- Ansvarlig: ${word()}

${introduction(word, image, comment)}

### Bilag

- [${word()}](bilag/${attachment}.pdf "${word()}") (${numbers[0]} - ${numbers[1]})
- ${word()} (eftersendes)
- [${word()}](https://${word()}.example/${word()}) (fortrolig)

### Indstilling

Det indstilles, at ${word()}

1. ${word()}
2. at ${word()}

#### ${word()}

${sections.text.map((name) => section(name, word)).join('\n')}
### ${sections.minutes}

${word()} gik for sig.

**Beslutning:** ${word()} **${word()}**

- **Beslutning:** ${word()}
- [ ] ${word()} (ansvarlig: ${word()}, frist: ${word()})
- [x] ${word()} (ansvarlig: ${word()})

## (Offentlig) Årets plan

Planen blev gennemgået.[^plan]

[^plan]: Planen er fra sidste år. ${comment()}

## (Fortrolig)

### ${sections.minutes}

${word()} og igen ${word()}.

<!--
${note.next()}
-->
`;
  return {
    source,
    files: {
      'minutes/bilag/aabent.pdf': '%PDF-1.7',
      [`minutes/bilag/${hidden}.pdf`]: '%PDF-1.7 1',
      [`minutes/bilag/${attachment}.pdf`]: '%PDF-1.7 2',
      [`minutes/bilag/${image}.png`]: PIXEL,
    },
    secrets: [...secret.taken, ...numbers, ...(sections.showsCaseNumber ? [] : [caseNumber])],
    notes: note.taken,
  };
}

/** Every inline and block construct, each with words of its own. */
function introduction(word: () => string, image: string, comment: () => string): string {
  const [note, label] = [word(), word()];
  return `${word()} **${word()}** ~~${word()}~~ \`${word()}\` [${word()}](https://${word()}.example/${word()}?q=${word()}#${word()} "${word()}")
![${word()}](bilag/${image}.png "${word()}") se[^${note}] [${word()}][${label}] og <https://${word()}.example/> samt www.${word()}.dk
${word()}@eksempel.dk <b title="${word()}">${word()}</b> ${comment()} &#122;&#97;${word()} \\*${word()}

[^${note}]: ${word()} [${word()}](mailto:${word()}@eksempel.dk)

[${label}]: https://${word()}.example/${word()} '${word()}'

Se [${label}].

<div data-x="${word()}">
${word()}
</div>

| ${word()} | ${word()} |
|---|:-:|
| ${word()} | **${word()}** |

> ${word()}
>
> - ${word()}
>   1. ${word()}

\`\`\`${word()} ${word()}
${word()}
\`\`\`

    ${word()}

#### ${word()}

##### ${word()}`;
}

function section(name: string, word: () => string): string {
  return `### ${name}

${word()} med ${word()}.

- ${word()}

| ${word()} | ${word()} |
|---|---|
| ${word()} | ${word()} |

#### ${word()}

${word()}
`;
}
