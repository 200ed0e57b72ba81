/** How a saved paper's file is called, before its fingerprint: neutral, no name in it. */
export const fileNameStart = {
  full: "Document",
  withoutTeamPart: "Document personnel",
  sheet: "Fiche",
} as const;
