/**
 * Given names common in Denmark, by which a name is told from other words with capitals. Those that are ordinary words
 * too (Bo, Dag, Liv, Per) are left out.
 */
const GIVEN_NAMES = new Set(
  `
  abdi abdul abdullah adam adrian agnes agnete agnethe ahmad ahmed aisha aksel albert alberte alex alexander alexandra
  alfred ali alice alma amalie amanda amina amir amira anders andrea andreas ane anette anita anja ann anna annabel
  annalise anne annelise annemarie annemette annette anni annika anton antonia arne arthur asbjørn asger asif asta
  astrid august augusta axel ayse aya bashir beate benedicte benedikte benjamin bente bent berit bertel bertha bertil
  bettina bilal birger birgit birgitta birgitte birte birthe bjarke bjarne bjørn bodil boris britt britta brian bruno
  børge camilla carina carl carla carlo carlos carolina caroline carsten casper cathrine cecilie charlotte christa
  christel christen christian christiane christina christine christoffer christopher claes claus clara clemens connie
  conny cornelia cæcilie daniel daniela david dennis diana dina ditte ditlev dorte dorthe dorthea ebba ebbe edith edvard
  egon eigil eilif einar ejnar ejner ejvind elena elias elin elisa elisabeth elise ella ellen elly else elsa elsebeth
  elvira emil emilia emilie emma emmy erik erika erling ernst esben ester esther eva evald evelyn fadi fadime farida
  fatima fatma ferdinand filip finn flemming frank frans frederik frederikke freja frida frits frode gabriel georg gerda
  gerhard gert gitta gitte grete grethe gudrun gunhild gunnar gurli gustav hafsa halfdan halima hamid hamza hanna hannah
  hanne haneen hans harald harriet harry hasan hassan heidi heine heinrich helen helena helene helga helge helle
  henning henriette henrik henry herman hermann hilda hilde hjalmar holger hugo hussein ib ibrahim ida idris inga inge
  ingeborg ingelise inger ingolf ingrid irene isa isabel isabella isak ivan ivar iver ivy jack jacob jakob jamal jan jane
  janni janne jannie jannik janus jasmin jasper jean jeanette jeanne jens jeppe jesper jessica jette jimmi jimmy jo joan
  joachim joakim johan johanna johanne johannes john johnny jon jonas jonathan josef josefina josefine joseph josephine
  julia julian juliane julie julius jytte jørgen jørn kai kaj kamilla karen karin karina karl karla karoline karsten
  kasper katharina kathe kathrine katja katrine keld kenneth kenny kent kevin khadija khaled kim kira kirsten kirstine
  kjeld klaus klara knud konrad konstantin kresten kristen kristian kristina kristine kristoffer kurt laila lars lasse
  laura laurits lauritz lea leif leila leo leon leonora lene lena lennart lilian lilly lina linda linea line linn linus
  lis lisa lisbet lisbeth lise lissi lis liselotte liva lizette lone lotte louis louise lucas lucia ludvig lukas luna
  lydia lykke lærke mads magda magdalena magnus mai-britt maja majbrit majbritt malene malik malou malte manfred maren
  margareta margareth margarethe margit margot margrethe maria mariam mariana marianne marie mariella marina mario
  marius mark markus marlene martha martin martine mary maryam mathias mathilde matthias mattias max merete merethe mette
  mia michael michala michelle mie mikael mikala mikkel mille milla mina minna mira miriam mogens mohamad mohamed
  mohammad mohammed mona monica monika monique morten mostafa muhammad mustafa mustapha mustafa nadia nadja nanna nanna
  naomi natalia natalie natasha nathalie navid nete nicholas nicklas nicolai nicolaj nicoline niels nikita niklas nikolaj
  nikoline nina nils nora nour oda olav olaf ole olga oliver olivia omar orla oscar oskar osman otto palle patricia
  patrick paul paula pauline peder pelle per-erik pernille peter petra petrea philip philippa pia poul preben rabia rachel
  ragna ragnhild rahim rana randi rasmus rebecca rebekka regina regitze regitse renata rene rené richard rie rikard rikke
  rita robert roberta robin rolf ronnie rosa rosalina rose-marie rune ruth sabina sabine sabrina salma salim samira samir
  samuel sandra sanne sara sarah saskia sebastian selma sergej sidsel signe sigrid sigurd silas silje silke simon simone
  sine sissel sofia sofie sofus solveig sonja sophia sophie stefan steffen sten stephan stephanie stig stine susan
  susanne suzanne svend sven sverre sylvester sylvia søren tage tanja tatiana tenna teresa thea theis theodor theodora
  theresa therese thomas thor thorbjørn thorkild thorvald thyra tilde tim tina tine tobias tom tommy toni tonny torben
  tore torkil torsten tove trine troels tue tyge ulf ulla ulrich ulrik ulrika ulrikke ursula uffe vagn valdemar vera
  verner vibe vibeke vicki victor victoria viggo viktor viktoria vilhelm villads villy vincent virginia vivi vivian
  walter werner wilhelm william willy winnie yasmin yasmina yosef yousef yrsa yusuf yvonne zahra zainab zara zenia zeynep
  åge åse ågot øjvind østen
  `
    .trim()
    .split(/\s+/),
);

/** True for a word that is, or begins with (`Anne-Sofie`), a common given name; in any letters. */
export function isGivenName(word: string): boolean {
  const name = word.normalize('NFC').toLowerCase();
  return GIVEN_NAMES.has(name) || GIVEN_NAMES.has(name.slice(0, name.indexOf('-')));
}
