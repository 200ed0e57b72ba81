/** The window's own words. */
export const shell = {
  title: "Paroles d’avance",
  savePdf: { title: "Enregistrer le document", button: "Enregistrer", kind: "Document PDF" },
} as const;
