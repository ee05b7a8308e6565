/** The smallest definition that a format can have. */
export const SMALLEST = `name: Prøve
titles:
  dagsorden: Dagsorden for {body} – {date}
  referat: Referat for {body} – {date}
sections:
  - key: sag
    label: Sag
`;
