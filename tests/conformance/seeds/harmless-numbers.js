/** Sentences with numbers that look like what must not be published, and are not. All of them are drawn. */

const PEOPLE_ARE_BORN = ['0101801237', '2512489996', '1405621112', '3011991230', '0703052248'];

/** Ten digits that begin with no day of the calendar. */
function tenDigits(random) {
  const begin = random.pick([
    `${random.between(32, 60)}${random.between(10, 99)}`,
    `1${random.between(0, 9)}${random.between(13, 60)}`,
  ]);
  return `${begin}${digits(random, 6)}`;
}

function digits(random, count) {
  return Array.from({ length: count }, () => random.between(0, 9)).join('');
}

function amount(random) {
  return Array.from({ length: random.between(1, 3) }, () => digits(random, 3)).reduce(
    (all, part) => `${all}.${part}`,
    random.between(1, 99),
  );
}

const landline = (random) =>
  `${random.pick(['33', '38', '70', '78', '96'])} ${digits(random, 2)} ${digits(random, 2)} ${digits(random, 2)}`;

/** Each makes a sentence. Those that draw from PEOPLE_ARE_BORN say what the number is. */
const SENTENCES = [
  (r) => `Anskaffelsen har registreringsnummer ${digits(r, 8)}.`,
  (r) => `Der er udsendt ${tenDigits(r)} som løbenummer.`,
  (r) => `Opslaget er ${tenDigits(r)} i oversigten.`,
  (r) => `Beløbet er indsat på kontonummer ${r.pick(PEOPLE_ARE_BORN)}.`,
  (r) => `Tilskuddet udbetales til konto ${digits(r, 4)} ${r.pick(PEOPLE_ARE_BORN)}.`,
  (r) => `Regningen har fakturanummer ${r.pick(PEOPLE_ARE_BORN)}.`,
  (r) => `Fakturanr. ${r.pick(PEOPLE_ARE_BORN)} er betalt.`,
  (r) => `Sagen har journalnummer ${r.pick(PEOPLE_ARE_BORN)}.`,
  (r) => `Journalnr.: ${r.pick(PEOPLE_ARE_BORN)}.`,
  (r) => `Regningen sendes til EAN-nummer 5798${digits(r, 9)}.`,
  (r) => `Leverandøren har CVR-nr. ${digits(r, 8)}.`,
  (r) => `Leverandørens CVR-nummer er ${digits(r, 2)} ${digits(r, 2)} ${digits(r, 2)} ${digits(r, 2)}.`,
  (r) => `Afdelingen har P-nummer 100${r.between(1, 9)}${digits(r, 6)}.`,
  (r) => `Sagen føres under EMN-2026-${digits(r, 5)}.`,
  (r) => `Kommunens sag er 29.09.04-P20-${digits(r, 1)}-24.`,
  (r) => `Kommunens journalnummer er 27.00.00-G01-${r.between(10, 99)}-25.`,
  (r) => `Det samlede beløb er ${amount(r)} kr.`,
  (r) => `Rammen er på ${amount(r)},50 kr.`,
  (r) => `Udgiften er steget fra ${amount(r)} til ${amount(r)} kroner.`,
  (r) => `Opgørelsen dækker perioden ${r.between(1980, 1999)}-${r.between(2000, 2026)}.`,
  (r) => `Undersøgelsen omfatter årene ${r.between(1998, 2010)}–${r.between(2011, 2025)}.`,
  (r) =>
    `Salen er åben i tidsrummet ${r.between(10, 12)}.${r.between(10, 59)}-${r.between(13, 18)}.${r.between(10, 59)}.`,
  (r) => `Gruppen mødes i lokale ${digits(r, 2)}-${digits(r, 2)}-${digits(r, 2)}.`,
  (r) => `Mødet holdes i bygning ${digits(r, 4)}, lokale ${digits(r, 3)}-${digits(r, 3)}.`,
  (r) => `Opgørelsen bruger kommunekode 0${r.between(101, 860)} og regionskode 108${r.between(1, 5)}.`,
  (r) => `Resultaterne er offentliggjort som doi:10.1016/j.psychres.2024.${digits(r, 6)}.`,
  (r) => `Artiklen har DOI 10.1177/${digits(r, 16)}.`,
  (r) => `Bogen har ISBN 978-87-${digits(r, 4)}-${digits(r, 3)}-${digits(r, 1)}.`,
  (r) => `Tidsskriftet har ISSN ${digits(r, 4)}-${digits(r, 4)}.`,
  (r) => `Se [sundhedsstyrelsens oplæg](https://www.eksempel.dk/-/media/${digits(r, 18)}/oplaeg.pdf).`,
  (r) =>
    `Se [den samlede opgørelse](https://www.eksempel.dk/opgoerelse?id=${digits(r, 8)}&rev=${digits(r, 14)}).`,
  (r) => `Se [bekendtgørelsen](https://www.eksempel.dk/eli/lta/2021/${r.between(100, 2999)}).`,
  (r) => `Sekretariatets telefon er ${landline(r)}.`,
  (r) => `Patientvejledningen kan kontaktes på tlf. ${landline(r)}.`,
  (r) => `Omstillingen har telefonnummer +45 ${landline(r)}.`,
  (r) => `Hovednummeret er ${landline(r)}.`,
  () => 'Henvendelser sendes til kontakt@region.dk.',
  () => 'Bemærkninger sendes til [sekretariatets postkasse](mailto:sekretariatet@region.dk).',
  () => 'Spørgsmål rettes til psykiatri@region.dk eller post@kommune.dk.',
  (r) => `Reglerne står i lovbekendtgørelse nr. ${digits(r, 4)} af 17.06.2023.`,
  (r) => `Det følger af bekendtgørelse nr. 1${digits(r, 3)} af 08/06/2021, § ${r.between(2, 40)}, stk. 2.`,
  () => 'Oplysningerne indberettes uden cpr-nummer.',
  () => 'Udtrækket bygger på CPR-registeret.',
  (r) => `Forsøget er registreret som NCT0${digits(r, 7)}.`,
  (r) => `Projektet har bevillingsnummer NNF${r.between(15, 25)}OC00${digits(r, 5)}.`,
  (r) => `Opgørelsen er lavet med version ${r.between(1, 9)}.${r.between(1, 20)}.${r.between(1, 20)}.`,
  (r) => `Målepunktet ligger på 55.${digits(r, 6)}, 12.${digits(r, 6)}.`,
  (r) => `Diagnosen har koden DF${r.between(10, 99)}${r.between(0, 9)} og præparatet N05CH01.`,
];

/** One of them, drawn. */
export function drawSentence(random) {
  return random.pick(SENTENCES)(random);
}

/** What stands after an attachment in its list: a document that looks like a phone or a birthday, and its case. */
export function drawDocumentNumber(random) {
  const number = random.pick([digits(random, 7), `2${digits(random, 7)}`, random.pick(PEOPLE_ARE_BORN)]);
  return `(${number} - EMN-2026-${digits(random, 5)})`;
}
