/** What generated meetings are made of: invented names, and sentences with places to fill (`{region}`). */

const list = (text) => text.split(/,\s+/);

export const WORDS = {
  given: list(`Agnete, Bertil, Cecilie, Ditlev, Ebba, Frode, Gudrun, Holger, Ingrid, Jeppe, Kamilla,
    Ludvig, Merete, Niels-Ole, Oda, Poul, Regitze, Sune, Thea, Ulrik, Vibeke, Ømer, Åse`),
  family: list(`Ahlefelt, Bjerrehave, Clemmesen, Dybvad, Engsted, Fuglbjerg, Grønvang, Højmark, Iversholm,
    Jellesen, Kvistgård, Lyngdal, Mosekær, Nørbæk, Overby, Præstø, Ravnsborg, Sølyst, Toftlund,
    Uldum, Vestermark, Østergren, Åstrup`),
  profession: list(`overlæge, professor, speciallæge, ledende sygeplejerske, specialpsykolog, ergoterapeut,
    klinisk farmaceut, socialrådgiver, kontorchef, specialkonsulent, regionsrådsmedlem`),
  society: list(`Selskabet for Klinisk Praksis, Foreningen for Tværfaglig Behandling,
    Netværket af Pårørende, Sammenslutningen af Udgående Teams, Fagligt Forum for Sygepleje,
    Rådet for Nære Tilbud`),
  region: list(`Region Nordjylland, Region Midtjylland, Region Syddanmark, Region Sjælland,
    Region Hovedstaden`),
  town: list(`Aarhus, Odense, Vejle, Roskilde, Aalborg, Næstved, Kolding, Viborg`),
  month: list(`januar, februar, marts, april, maj, juni, august, september, oktober, november, december`),
  subject: list(`behandling af søvnløshed, udgående akutteams, udskrivning fra afsnit med døgnophold,
    digitale forløb, sammenhængende genoptræning, medicingennemgang hos ældre,
    tidlig opsporing af angst, samarbejdet med kommunerne, kvalitetsdata og årsrapport,
    overgang fra barn til voksen, uddannelse af nye medarbejdere,
    brugerinddragelse i retningslinjer, fælles visitation, hjemmemonitorering`),
  body: list(`arbejdsgruppen, forfattergruppen, sekretariatet, kredsen af direktører, følgegruppen,
    ekspertpanelet`),
};

export const TITLES = [
  'Status for {subject}',
  'Drøftelse af {subject}',
  'Godkendelse af plan for {subject}',
  'Orientering fra {region} om {subject}',
];

export const SENTENCES = [
  'Baggrunden er, at {body} i {month} fik til opgave at samle erfaringerne med {subject} på tværs af landet.',
  'Der er indhentet oplysninger fra alle fem regioner, men tallene fra {region} er endnu foreløbige.',
  'I {region} er ventetiden faldet med {number} procent, mens den i {region} er uændret.',
  'Det fremgår af opgørelsen, at {number} af forløbene blev afsluttet inden for den fastsatte frist.',
  '{person} har tilbudt at gennemgå de væsentligste ændringer på mødet og svare på spørgsmål.',
  'Erfaringerne peger i samme retning: Det er overgangene mellem sektorerne, der volder de største vanskeligheder.',
  'Udkastet har været sendt i høring hos de faglige selskaber, og der er kommet {number} bemærkninger.',
  'De fleste bemærkninger handler om, hvordan anbefalingerne kan følges på afdelinger med få speciallæger.',
  'Der lægges op til, at {body} arbejder videre med en fælles definition, så tallene kan sammenlignes.',
  'Det foreslås, at emnet **{subject}** tages op igen på mødet i {month}, når den samlede evaluering foreligger.',
  'Patienter og pårørende har gennem interview givet udtryk for, at informationen bør gives både mundtligt og på skrift.',
  'En mindre del af udgifterne, omkring {number} procent, kan henføres til kørsel og udstyr.',
  'Samtidig oplever medarbejderne, at dokumentationen tager længere tid end forventet, især i de første måneder.',
  'Arbejdet med {subject} er beskrevet i en kort vejledning, som *løbende* bliver ajourført.',
  'I {town} har man gode erfaringer med at holde et ugentligt møde af {number} minutters varighed.',
  'Gruppen bag vejledningen har lagt vægt på, at den skal kunne læses uden særlige forudsætninger.',
  'Der er stor forskel på, hvor mange medarbejdere der har gennemført kurset; i {region} er det {number} ud af hundrede.',
  'Evalueringen bygger på registerdata, et spørgeskema til {number} afdelinger og samtaler med ledelserne.',
  'Hvis der opnås enighed om rammerne, kan en prøveperiode begynde i {month} og løbe i et år.',
  'Se også [vejledningen om {subject}](https://www.eksempel.dk/faglige-omraader/retningslinjer-og-vejledninger/udgivelser-{month}/nummer-{number}), som er opdateret i {month}.',
  '{person} bemærkede, at der mangler en beskrivelse af ansvaret, når flere enheder er involveret.',
  '{person} spurgte, om tidsplanen er realistisk, når høringen først er afsluttet i {month}.',
  'Flere deltagere gav udtryk for, at anbefalingerne om {subject} bør gøres kortere og mere handlingsrettede.',
  'Der var enighed om, at der skal følges op på forskellene mellem regionerne, før der træffes en endelig afgørelse.',
  'Det blev drøftet, om målgruppen også bør omfatte borgere, der modtager støtte i eget hjem.',
  'Det blev oplyst, at de tekniske forudsætninger er til stede i {region}, men endnu ikke i {region}.',
];

/** For minutes of confidential items: words that stand nowhere else. */
export const CONFIDENTIAL_SENTENCES = [
  'Udlejer har varslet opsigelse af lejemålet i {town}, og der forhandles om en fratrædelsesaftale.',
  'Klagesagen mod {person} er afgjort ved forlig, og advokaten anbefaler at afstå fra at anke.',
  'Tilbudsgiverne har afleveret bindende priser på {number} mio. kr., som ikke må røbes før tildelingen.',
  'Ansøgeren er indstillet til stillingen med en lønramme, der overstiger den sædvanlige med {number} procent.',
];

export const RECOMMENDATIONS = [
  'drøfter status på {subject} og tager orienteringen til efterretning',
  'godkender den foreslåede tidsplan med frist i {month}',
  'prioriterer {subject} i det kommende års arbejde',
  'anbefaler, at {region} deltager i afprøvningen',
  'peger på to medlemmer til {body}',
];

export const DECISIONS = [
  'Indstillingen blev tiltrådt med de faldne bemærkninger.',
  'Det blev besluttet at udskyde {subject} til mødet i {month}.',
  'Forslaget om {subject} blev godkendt, og {body} sørger for opfølgning.',
];

export const ACTIONS = [
  'Udarbejder et kort notat om {subject}',
  'Indkalder {body} til et afklarende møde',
  'Sender rettelser til vejledningen om {subject}',
];
