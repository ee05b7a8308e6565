import { quoted } from '../message.js';
import type { Message } from '../message.js';

const rule = (what: string, hint: string): Message => ({
  message: ({ file }) => `Bilaget${quoted(file)} ${what}.`,
  hint: () => hint,
});

const SAVE_AGAIN = 'Gem det igen fra det program, det er skrevet i, og erstat filen.';

/** Why an attachment cannot be in the meeting package. */
export const PACKAGE_DA = {
  'package-pdf-not-a-pdf': rule('er ikke en PDF, selv om navnet siger det', SAVE_AGAIN),
  'package-pdf-damaged': rule(
    'er beskadiget, og en halv side er værre end ingen',
    'Hent filen igen, der hvor den kommer fra, eller gem den på ny som PDF.',
  ),
  'package-pdf-password': rule(
    'kan kun åbnes med en adgangskode',
    'Få en udgave uden adgangskode af den, der har lavet filen.',
  ),
  'package-pdf-no-pages': rule('har ingen sider', SAVE_AGAIN),
  'package-pdf-too-many-pages': {
    message: ({ file, pages }) => `Bilaget${quoted(file)} har flere end ${pages ?? 5000} sider.`,
    hint: () => 'Del det i flere bilag, eller vedlæg kun de sider, sagen handler om.',
  },
  'package-pdf-too-large': {
    message: ({ file, megabytes }) => `Bilaget${quoted(file)} fylder mere end ${megabytes ?? 512} MB.`,
    hint: () => 'Gem det med mindre billeder, eller del det i flere bilag.',
  },
  'package-pdf-too-costly': rule(
    'tager for lang tid eller for meget hukommelse at læse',
    'Gem det igen som en enklere PDF; kort og tegninger kan gemmes som billeder.',
  ),
  'package-pdf-hidden-layers': rule(
    'har tekst eller tegning på lag, der er slået fra',
    'Slet de skjulte lag i det program, filen er lavet i, og gem den igen. Ellers ville det skjulte følge med.',
  ),
  'package-pdf-redaction-not-applied': rule(
    'har en overstregning, der ikke er gennemført: teksten under den kan stadig læses',
    'Gennemfør overstregningen i det program, den er lavet i (»Anvend«), og gem filen igen.',
  ),
  'package-pdf-field-without-appearance': rule(
    'har et udfyldt felt, som filen ikke selv kan vise',
    'Åbn filen i en PDF-læser, og udskriv den til en ny PDF, så svarene bliver en del af siden.',
  ),
  'package-pdf-dynamic-form': rule(
    'er en formular, som kun et særligt program kan vise',
    'Udskriv den til en almindelig PDF fra det program, den kan åbnes i.',
  ),
  'package-image-damaged': rule(
    'er et beskadiget billede, eller et billede i bevægelse',
    'Gem billedet igen som png eller jpg.',
  ),
  'package-image-too-large': rule('er et for stort billede', 'Gem det i en mindre størrelse.'),
  'package-image-unknown-type': rule('er et billede, der ikke kan trykkes', 'Gem det som png eller jpg.'),
  'package-file-empty': rule('er tomt', SAVE_AGAIN),
  'package-file-program': rule('er et program, et script eller en genvej', 'Vedlæg et dokument i stedet.'),
  'package-file-macros': rule(
    'indeholder makroer, som ikke hører hjemme i et arkiv',
    'Gem det som PDF, eller i en form uden makroer (docx, xlsx, pptx).',
  ),
  'package-file-password': rule(
    'kan kun åbnes med en adgangskode',
    'Fjern adgangskoden i det program, filen er skrevet i.',
  ),
  'package-file-not-what-its-name-says': rule(
    'er noget andet, end navnet siger',
    'Giv filen den endelse, som passer til indholdet, eller gem den igen.',
  ),
  'package-paper': rule(
    'kan ikke trykkes, for der er fejl i det',
    'Ret fejlene i bilagets egen fil; de er nævnt for sig.',
  ),
  'package-pdf-stripped': {
    message: ({ file, what }) => `Bilaget${quoted(file)} kommer ikke helt med i mødepakken: ${listed(what)}.`,
    hint: () =>
      'Se bilaget efter i mødepakken. Mangler der noget, så gem bilaget på ny som en PDF uden det, der er nævnt.',
  },
} satisfies Record<string, Message>;

/** What was left out of a PDF. */
const STRIPPED: Readonly<Record<string, string>> = {
  scripts: 'scripts',
  'embedded-files': 'vedhæftede filer',
  'form-fields': 'felter, der kan udfyldes (deres indhold er bevaret)',
  comments: 'kommentarer',
  annotations: 'påtegninger, der ikke kan trykkes',
  links: 'links, der ikke fører til nettet eller til bilaget selv',
  'hidden-layers': 'skjulte lag',
  'damaged-structure': 'opmærkningen, som er beskadiget',
};

function listed(what: string | number | undefined): string {
  return String(what)
    .split(',')
    .map((one) => STRIPPED[one] ?? one)
    .join(', ');
}
