/** Items and their sections: numbers, titles, order, what is empty, what is missing. */
import { addAfter, cut, line, move, put, seed } from './planting.js';

export function agendaSeeds() {
  return [...items(), ...unread(), ...sections(), ...recommendations(), ...minutes(), ...saidWrongly()];
}

function items() {
  return [
    seed('no-items', 'nov', cut('## Velkomst'), { at: [() => 1, line('---', 'dato')] }),
    seed('no-items', 'rus', (text) => `${cut('## Velkomst')(text)}Mødet blev aflyst.\n`, {
      at: [() => 1, line('Mødet blev aflyst')],
    }),
    seed('heading-underlined', 'rus', put('til efterretning.\n', 'til efterretning.\n---\n'), {
      at: [line('Gruppen tog orienteringen til efterretning.'), line('---', 'Gruppen tog orienteringen til')],
    }),
    seed(
      'heading-underlined',
      'april',
      put(
        'Evalueringen munder ud i fem anbefalinger:\n',
        'Evalueringen munder ud i fem anbefalinger:\n=====\n',
      ),
      {
        at: [line('Evalueringen munder ud'), line('=====')],
      },
    ),
    seed('heading-level', 'nov', put('## Eventuelt', '# Eventuelt')),
    seed(
      'heading-level',
      'april',
      put('## (Offentlig) Eventuelt - åbent', '# (Offentlig) Eventuelt - åbent'),
    ),
    seed(
      'section-outside-item',
      'nov',
      put('## Velkomst', '### Sagsfremstilling\n\nEt kort møde.\n\n## Velkomst'),
      {
        at: line('### Sagsfremstilling'),
      },
    ),
    seed('section-outside-item', 'marts', put('Referatet blev sendt', '### Referat\n\nReferatet blev sendt')),
    seed('item-without-title', 'marts', put('## 8. Gensidig orientering', '## 8.')),
    seed(
      'item-without-title',
      'april',
      put('## (Offentlig) Meddelelser og gensidig orientering', '## (Offentlig)'),
    ),
    seed('item-without-title', 'nov', put('## Eventuelt', '##')),
    seed('field-twice', 'juni', addAfter('- Tid: 11:15-12:00', '- Tid: 11:20-12:00')),
    seed(
      'field-twice',
      'feb',
      addAfter('- Sagsbehandler: Maria Holtegaard Bro', '- Sagsbehandler: Rasmus Vindfeld Kjær'),
    ),
    seed('comment-unclosed', 'marts', (text) => `${text}\n<!-- Husk at sende regningen videre\n`, {
      at: line('<!-- Husk'),
    }),
    seed('comment-unclosed', 'nov', put('## Eventuelt', '## Eventuelt\n\n<!-- spørg Torben ->'), {
      at: line('<!-- spørg'),
    }),
    seed('item-number', 'marts', put('## 4. Status', '## 5. Status')),
    seed('item-number', 'feb', put('## 6 (Offentlig)', '## 7 (Offentlig)')),
    seed('item-number', 'rus', put('## Overblik over', '## 3. Overblik over')),
    seed('item-title-twice', 'nov', put('## Eventuelt', '## Velkomst')),
    seed('item-title-twice', 'april', put('Eventuelt - åbent', 'Meddelelser og gensidig orientering')),
    seed(
      'item-title-twice',
      'rus',
      put('## Punkt om den nye DMPG-organisation', '## Velkomst ved Forpersonerne'),
    ),
  ];
}

/** Headings and fields that are one character, or one word, from being read. */
function unread() {
  return [
    seed('item-named-as-section', 'marts', put('### Indstilling', '## Indstilling'), {
      also: [
        ['item-number', 'the items after it have other numbers now'],
        ['item-without-minutes', 'its minutes belong to the new item'],
      ],
    }),
    seed('heading-without-space', 'rus', put('#### Vedr. retningslinje', '####Vedr. retningslinje')),
    seed(
      'heading-without-space',
      'april',
      put(
        '## (Offentlig) Eventuelt - åbent',
        '##Meddelelser fra regionerne\n\n## (Offentlig) Eventuelt - åbent',
      ),
    ),
    seed('field-unknown', 'feb', put('- Sagsbehandler: Oliver', '- Sagsbehandlr: Oliver')),
    seed('field-unknown', 'juni', addAfter('- Tid: 09:30-09:40', '- Sted: Mødelokale 2'), {
      also: [['clock-form', 'the time is prose now']],
    }),
  ];
}

function sections() {
  return [
    seed('section-unknown', 'rus', put('### Sagsfremstilling', '### Sagsfremstiling')),
    seed('section-unknown', 'april', put('### Kommunikation', '### Diskussion')),
    seed('section-unknown', 'juni', put('### Sagsfremstilling', '### Resumé')),
    seed('section-unknown', 'feb', put('### Beslutninger', '### Referat', 'Principper for')),
    seed(
      'section-twice',
      'rus',
      put('Region Midtjylland orienterede', '### Referat\n\nRegion Midtjylland orienterede'),
      {
        at: line('### Referat', 'Der skal fortsat være fokus'),
      },
    ),
    seed(
      'section-twice',
      'feb',
      put(
        '**Beslutning:** Udvalget godkendte, at',
        '### Beslutning:\n\n**Beslutning:** Udvalget godkendte, at',
      ),
      {
        at: line('### Beslutning:'),
      },
    ),
    seed(
      'section-order',
      'juni',
      move('### Bilag', '### Sagsfremstilling', '## Faglig godkendelse', '## Opfølgning'),
      {
        at: [line('### Bilag', 'tager gennemgangen'), line('### Sagsfremstilling', '## Opfølgning')],
      },
    ),
    seed(
      'section-order',
      'rus',
      move('### Sagsfremstilling', '### Indstilling', '### Referat', '## Overblik'),
      {
        at: [line('### Sagsfremstilling', '## Overblik'), line('### Indstilling', '## Overblik')],
      },
    ),
    seed(
      'section-order',
      'april',
      move('### Bilag', '## (Fortrolig)', '### Resumé', '## (Offentlig) Høringssvar'),
      {
        at: [
          line('### Bilag', '## (Offentlig) Høringssvar'),
          line('### Resumé', '## (Offentlig) Høringssvar'),
        ],
      },
    ),
    seed('section-empty', 'marts', cut('Tovholderne giver', '### Indstilling'), {
      at: line('### Sagsfremstilling', '## 4.'),
    }),
    seed(
      'section-empty',
      'juni',
      put(
        'Næste møde holdes tirsdag den 6. oktober 2026 i Odense. Sekretariatet foreslår, at det første møde i 2027 holdes virtuelt.',
        '<!-- mangler, Mathias skriver -->',
      ),
      {
        at: line('### Sagsfremstilling', '## Eventuelt samt'),
      },
    ),
    seed(
      'section-empty',
      'psyk',
      put(
        'Udvalget er tidligere blevet orienteret om mødedatoer for 2025. En plan for udvalgsbesøg i tre regioner er skitseret herunder.\n\n',
        '',
      ),
      {
        at: line('### Resumé', '## (Offentlig) Udkast til mødeplan'),
      },
    ),
  ];
}

function recommendations() {
  return [
    seed('recommendation-empty', 'april', put('- at udvalget godkender referatet.', '- at')),
    seed('recommendation-empty', 'rus', put('- Drøfter dagens oplæg', '-')),
    seed(
      'recommendation-empty',
      'feb',
      addAfter('- at udvalget drøfter de foreslåede principper, og', '- at'),
    ),
    seed('recommendation-missing', 'april', put('- at udvalget godkender referatet.\n\n', ''), {
      at: [line('### Indstilling'), line('Det indstilles,')],
    }),
    seed('recommendation-missing', 'rus', put('\n- Drøfter dagens oplæg\n', ''), {
      at: [line('### Indstilling', '## Punkt om'), line('Det indstilles', '## Punkt om')],
    }),
    seed(
      'recommendation-without-opening',
      'marts',
      put('Det indstilles, at DMPG’en\n\n- drøfter de fem', '- drøfter de fem'),
      {
        at: [line('### Indstilling', '## 7.'), line('- drøfter de fem')],
      },
    ),
    seed(
      'recommendation-without-opening',
      'april',
      put('Det indstilles,\n\n- at udvalget drøfter, hvordan', '- at udvalget drøfter, hvordan'),
      {
        at: [line('### Indstilling', '## (Offentlig) Temadrøftelse'), line('- at udvalget drøfter, hvordan')],
      },
    ),
    seed('case-without-recommendation', 'rus', cut('### Indstilling', '### Referat', '## Information'), {
      at: [line('### Sagsfremstilling', '## Information'), line('## Information')],
    }),
    seed(
      'case-without-recommendation',
      'april',
      cut('### Indstilling', '### Sagsfremstilling', '## (Offentlig) Temadrøftelse'),
      {
        at: [
          line('### Sagsfremstilling', '## (Offentlig) Temadrøftelse'),
          line('## (Offentlig) Temadrøftelse'),
        ],
      },
    ),
  ];
}

function minutes() {
  return [
    seed('item-without-minutes', 'rus', cut('### Referat', '## Information', '## Punkt om'), {
      at: line('## Punkt om'),
    }),
    seed('item-without-minutes', 'marts', cut('### Referat', '## 9.', '## 8.'), { at: line('## 8.') }),
    seed('item-without-minutes', 'feb', cut('### Beslutninger', '## 7', '## 6'), { at: line('## 6') }),
    seed(
      'minutes-in-agenda',
      'juni',
      put(
        '- godkender dagsordenen\n',
        '- godkender dagsordenen\n\n### Referat\n\nDagsordenen blev godkendt.\n',
      ),
      {
        at: [line('### Referat'), line('Dagsordenen blev godkendt')],
      },
    ),
    seed(
      'minutes-in-agenda',
      'april',
      put('### Bilag', '### Beslutninger\n\nUdvalget godkendte referatet.\n\n### Bilag'),
      {
        at: [line('### Beslutninger'), line('Udvalget godkendte referatet')],
      },
    ),
  ];
}

function saidWrongly() {
  return [
    seed('case-number-form', 'juni', put('sags-id: DSP-2026-00023', 'sags-id: DSP-2026-23')),
    seed('case-number-form', 'april', put('- Sags-ID: EMN-2025-00412', '- Sags-ID: EMN 2025 00412')),
    seed('case-number-form', 'psyk', put('- Sags-ID: EMN-2020-00886', '- Sags-ID: EMN-20-00886')),
    seed('previous-meeting-date', 'april', put('den 26. februar 2026', 'den 27. februar 2026')),
    seed(
      'previous-meeting-date',
      'juni',
      put(
        '## Opfølgning på referat fra mødet den 17. marts 2026',
        '## Godkendelse af referat fra mødet den 17. februar 2026',
      ),
    ),
    seed(
      'previous-meeting-date',
      'marts',
      put(
        '## 2. Opfølgning på mødet den 4. november 2025',
        '## 2. Godkendelse af referat fra mødet den 14. november 2025',
      ),
    ),
    seed(
      'short-title-differs',
      'marts',
      put('Kort titel: Intern høring af retningslinje om søvnløshed', 'Kort titel: Tid og sted'),
    ),
    seed(
      'short-title-differs',
      'juni',
      put('Kort titel: Temaeftermiddag om søvn under indlæggelse', 'Kort titel: Økonomi'),
    ),
    seed('weekday-wrong', 'juni', put('tirsdag den 6. oktober', 'mandag den 6. oktober')),
    seed('weekday-wrong', 'psyk', put('Torsdag den 4.september', 'Fredag den 4.september')),
    seed('weekday-wrong', 'april', put('fredag den 4. september 2026', 'torsdag den 4. september 2026')),
    seed(
      'weekday-wrong',
      'rus',
      put(
        'afholdes fysisk i København d. 9. marts 2026',
        'afholdes fysisk i København søndag d. 9. marts 2026',
      ),
    ),
  ];
}
