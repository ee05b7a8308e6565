/**
 * Common words of Danish minutes. No confidential text can be known by one of them, so finding one in the output says
 * nothing; without them, a user's own template would raise false alarms. Long and sensitive words are left out.
 */
export const ORDINARY_WORDS: readonly string[] = `
adgang adgangen adresse adskiller afbud afgøre afgørende afhjælpe afhjælpes afholdes afholdt afholdte
aflagde afsat afsluttende afsluttet afsæt afsættes aftale aftalen afventer aktivitet aktuelle aktuelt
aktører akut akutteam akutteams akuttilbud alene alle allerede allermest allokeres almen almene almindelige
alt altid ambulant anbefaler anbefaling andel andelen anden andet andre angivelse angående angår anmodning
ansat ansatte ansvarlig anvendes april arbejde arbejdet august baggrund bagkant bebudede bedre bedt
begrundelse begrænset behandler behandles behandlet behandling behov bekæmpe belyse bemyndiger bemærkede
bemærket berøring beskrivelse beskrives beslutning besluttede beslutter besluttet bestilling består besvaret
besøg biblioteker bidrage bilag blandt blev blevet blive bliver bolig borgere borgeren borgerens borgerne
borgernes bred bredt brev brug bruges burde byen bygge bygger byråd byrådet både bør børn børne centrale dag
dagen dagens dagsorden dagsordenen danmark danner dansk danske data database databasen databasens dato
december definition del dele deling deltage deltagere deltog dem demens den denne departement der deres
derfor dermed des desuden det detaljerede dette dig digitale digitalt din direkte direktør direktører
diskuterede diskuteret disse dmpg dog dokument dokumenter drøfte drøftede drøftelse drøftelser drøfter
drøftes drøftet effektive efter eftersendes egen eksekveret eksempel eksempelvis ekstern eller emneforslag
emner end ende endelige endnu endt enheder enighed enkelte enten erfaret erfaringer erstatter etableres
etablering evaluering eventuelle evidens evt faglig faglige fagligt fagområder faktisk farmaceut fast faste
fastholdes fattigdom februar fem fik finanslov finder findes fire flere flytter fokus fokuserede fokuserer
fokuseres for forankret forbehold forbindelse forbundet fordeling fordelingen fordelt fordi forebygges
foregået foreligger forelægges foreslog foreslår foreslås forestår foretager foretages forhold forløb
forløber formand format formål forperson forplejning forsinket forskellige forskning forslag fortrolig
fortroligt fortsat fortæller forudsætter forventes foråret fra frem fremdrift fremfører fremgik fremgå
fremgår fremhævet fremlægger fremmøde fremover fremsender frist fuldt fysisk får fælles færdig færdiggøres
følge følgende følger følges før første gaden gambling gang generel gennem gennemføres gennemgået gennemsnit
gensidig ger gik give giver gives god gode godkendelse godkender godkendes godkendt godkendte godt grad
gravide grunde gruppe gruppen gruppens grupper guidelinen går gælder gæst gæster gør gøre haft ham han
handicap hans har havde have hele helt hende hendes hensyn henvendelse henvises her heraf herefter herunder
hhv hjemløse hjemløshed hjemme hjemmeside hjælp holder holdes holdt hos hospital hun hurtig hurtigt hvad
hvem hver hverdag hvilke hvilken hvilket hvis hvor hvoraf hvordan hvorefter hvorfor hvornår hvorvidt højere
høring høringssvar ideer ifm ift igangsætte igangsætter igen ikke ind inden indgik indgå indgået indgår
indgås indikator indikatorer indlagt indledende indledes indledte indleves indlæggelse indsats indsatsen
indsatser indsatserne indstiller indstilles indstillet indstilling indtag indtil information ingen
initiativer input intern intet invitation invitere inviterede især januar jeg jer journalen juni kan kanten
kendskab klar klinikerne klinisk kliniske knyttes knyttet kom kombination komme kommende kommentarer kommer
kommunale kommune kommunen kommunens kommuner kommunerne komplekse konference konsulent kontakt kort krav
kroner kræver kun kunne kvalitet landsplan lang lange langt langvarig lave lavere ledelse ledelsen ledende
leder leje lejemål lektor lettest lever lidelse lidelser lidt lige ligger lille linke liv logo lokale
lokaler lov loven lys læge lægefaglig lægefaglige læger lægge lægges længere løbende løft løfte løsninger
mail mailproces maj man mange manglende mangler marts med medfølgende medlemmer meget mellem men mennesker
mens mental mere mest metoder mhp midler midlerne mig millioner min mindre mindst minutter mio mistrivsel
mod modeller modtaget motivation mulige mulighed muligheder mål måler målgruppe målgruppen måneder månedlige
måtte møde mødedatoer mødeformen mødeleder mødeplan møder møderne mødet national nationale natlige natten
navn ned nedsat nedslag nedsættes nedtrapning nej netop niveau nogen noget nogle nok notat november
nuværende nye nyhenviste nyligt nyt nået når nære næste næstformand nævnes observatør offentlig offentlige
ofte også oktober omfatter omkring områder omtales opbakning opfølgning opgaven opgaver opgjort opgørelser
opkaldet oplever oplæg oplægget opmærksom opnåede opstart opsummering opsøgende optræder ordførere
orienterede orienterer orienteres orienteret orientering ovenstående over overgår overlæge overordnet
oversigt oversigten partier passer peger penge perioden permanent person personer personsag placeret plan
planmæssigt plenum pointeredes pointeret politik politikken politisk politiske post potentielle praksis
praktisk primo principper prioritere problemer procedure procent proces processerne professor program
projekt projektet præcist præsenteret pulje punkt punkter punktet påpegende pårørende ramme rammen rammer
realistiske referat referatet referent regeringen regeringens regi region regional regionale regionalt
regionen regionens regioner regionerne regioners relation relevante reserven respektive ressourcer ret
retning reviderede ringe risiko rolle rykkes råd rådet rådets rådgive rådgivende række rækkefølge sag sagde
sagen sager sags salg samarbejde samarbejder samfundets samlede samlet samme sammen sammensat samt samtykke
sat sekretariat sekretær seks sektorer selskaberne selv selve sendt sendte senest seneste sengeafsnit
september ses sex side siden sider sidst sig sikrede sikres sin sine sit skabe skabelon skadeligt skal sket
skitseret skridt skrift skriftlig skriftlige skulle skyldes skøn social sociale som somatik somatiske
speciallæge specifikt spørgsmål stationære status sted steder stedet stiger stilling stillinger stolte stor
store struktur strukturen studier styregruppe styrelserne styrke stå står støj større størst støtte
støttebehov sundhed sundheds suppleant svar svarer svartid svartider svært sygdom systemer syv sådan såkaldt
således sårbarhed særlig særlige særligt særskilt tabellen tage tager tages tale team teamene teamet tekst
telefon temaer tempo tentativ tid tidlig tidligere tids tidsplanen tidspunkt til tilbud tilbydes tilføres
tilrettet tilstede tilsyn tiltag tirsdag titel tog tre tryghed tværgående tværs tydelig tæt tættere ubesatte
udarbejdet uddannelse uden udforme udgave udgivne udgående udgør udkast udkastet udkommet udmønter udmøntes
udpege udpeget udpegning udredning udsat udsathed udsatte udsatteråd udsattes udskrift udskudt udspil udvalg
udvalget udvalgets udvides udvikling uge ugen ulighed under understøtte undervejs unge usikkerhed
vagtdækning var varetage ved vedlagt vedlagte vedrørende vedrører vedtog vej vejledning version via
viceværter viden video videre vigtigt vil ville virke virksomme vis viser vision voksne vores vurderede
vurderer vælge værdi værdig værdigt være været yderligere yderområder åben åbent åbne årene året årlige
årligt årsplan årsplanen ændre ændres ændringer øget økonomi økonomiske ønske ønsker øvrige øvrigt
`
  .trim()
  .split(/\s+/);
