import { words } from '../message.js';
import type { RuleWords } from '../message.js';

/** Why a link leads nowhere, as the run found it. */
const REASONS: Readonly<Record<string, string>> = {
  'not-found': 'Linket fører til en side, der ikke findes',
  gone: 'Linket fører til en side, der er fjernet',
  'no-such-host': 'Linket fører til et websted, der ikke findes',
  certificate: 'Linket fører til et websted med et ugyldigt certifikat, som browseren advarer læseren imod',
  'redirect-loop': 'Linket viderestiller i ring og ender aldrig på en side',
};

const HINTS: Readonly<Record<string, string>> = {
  'no-such-host':
    'Se efter, om webstedets navn er skrevet rigtigt. Er det lukket, så find oplysningerne et andet sted, eller slet linket.',
  certificate:
    'Sig det til dem, der driver webstedet, eller find oplysningerne et andet sted, og ret linket.',
};

export const WEB_DA = {
  'link-broken': words(
    'Link, der ikke virker',
    (a) => `${REASONS[a['reason'] ?? ''] ?? 'Linket fører ikke til nogen side'}${status(a['status'])}.`,
    (a) =>
      HINTS[a['reason'] ?? ''] ??
      'Se efter, om adressen er skrevet rigtigt, eller find sidens nye adresse, og ret linket. Er siden væk, så slet linket.',
  ),
  'link-insecure': words(
    'Link uden kryptering',
    () => 'Linket begynder med »http:«, men siden findes også med »https:«.',
    () => 'Skriv »https:« i stedet, så ingen undervejs kan se eller ændre det, læseren henter.',
  ),
} satisfies Record<string, RuleWords>;

function status(value: string | number | undefined): string {
  return typeof value === 'number' && value >= 400 ? ` (fejl ${value})` : '';
}
