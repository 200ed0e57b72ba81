import type { z } from "zod";
import type { AnswerState, Mode } from "./schema.ts";
import type { CopyKind, CopyMedium, CopyPlace, LegalMode, Letterhead, PoleId, Role, Setting, Signer } from "./version-schema.ts";

/** What a professional is called, on screen and under a signature. */
export const roleLabels: Record<Role, string> = {
  psychiatrist: "Psychiatre",
  nurse: "Infirmier ou infirmière",
  peerWorker: "Médiateur ou médiatrice de santé pair",
  psychologist: "Psychologue",
  socialWorker: "Assistant social ou assistante sociale",
  careManager: "Cadre de santé",
  crisisReader: "Lecture en urgence",
};

export const settingLabels: Record<z.infer<typeof Setting>, string> = {
  outpatient: "En consultation",
  beforeDischarge: "Avant la sortie de l’hôpital",
  inAdmission: "Pendant l’hospitalisation",
};

export const legalModeLabels: Record<z.infer<typeof LegalMode>, string> = {
  voluntary: "Soins libres",
  involuntary: "Soins sans consentement",
};

/** Where a copy can be (domain guide §6). */
export const copyPlaceLabels: Record<CopyPlace, string> = {
  patientHome: "À la maison",
  patientWallet: "Dans le portefeuille",
  trustedPerson: "Personne de confiance",
  relative: "Un proche",
  psychiatrist: "Psychiatre",
  hospitalRecord: "Dossier de l’hôpital",
  inpatientUnit: "Unité d’hospitalisation",
  cmp: "CMP (centre médico-psychologique)",
  emergencyDept: "Urgences",
  liaisonPsychiatry: "Psychiatrie de liaison",
  gp: "Médecin traitant",
  guardian: "Tuteur ou curateur",
  socialService: "Service social",
  gem: "GEM (groupe d’entraide mutuelle)",
  mes: "Mon espace santé",
  mssante: "Messagerie sécurisée de santé",
  other: "Autre lieu",
};

export const copyKindLabels: Record<CopyKind, string> = {
  full: "Document entier",
  withoutTeamPart: "Sans la partie de l’équipe",
  sheet: "Fiche de crise seule",
  card: "Carte",
  largePrint: "Grands caractères",
};

export const copyMediumLabels: Record<z.infer<typeof CopyMedium>, string> = {
  paper: "Papier",
  card: "Carte",
  pdf: "Fichier PDF",
};

export const copyEventLabels = {
  printed: "Imprimé",
  given: "Donné",
  takenBack: "Repris",
  destroyed: "Détruit",
  couldNot: "Impossible à reprendre",
} as const;

export const signerLabels: Record<Signer, string> = {
  person: "La personne",
  professional: "Professionnel",
  peerWorker: "Médiateur ou médiatrice de santé pair",
  trustedPerson: "Personne de confiance",
  witness: "Témoin",
};

/** The five states of an answer, and the question put off (look.md, « Marks »). */
export const answerStateLabels: Record<AnswerState | "later", string> = {
  notAsked: "Pas encore vu",
  unknown: "Je ne sais pas",
  preferNot: "Je ne veux pas répondre",
  none: "Il n’y en a pas",
  given: "Répondu",
  later: "En parler plus tard",
};

export const modeLabels: Record<Mode, string> = {
  self: "Écrit par la personne",
  dictated: "Dit par la personne, écrit par l’équipe",
  paper: "Recopié d’un papier",
  suggestion: "Parti d’une idée proposée",
};

/** The four observations of the capacity note. */
export const capacityLabels = {
  understands: "Comprend ce qui est écrit",
  compares: "Compare plusieurs solutions",
  chooses: "Choisit sans pression",
  expresses: "Exprime ses choix",
  detail: "Ce que vous avez vu et entendu",
} as const;

/** The three poles as the convention names them (domain guide §11). `letterhead` starts a pole's own setting. */
export const poles: Record<PoleId, { readonly name: string; readonly letterhead: z.infer<typeof Letterhead> }> = {
  denain: {
    name: "Denain",
    letterhead: { name: "Centre hospitalier de Denain", lines: ["25 avenue Jean Jaurès", "59220 Denain"] },
  },
  "saint-amand": {
    name: "Saint-Amand-les-Eaux",
    letterhead: {
      name: "Centre hospitalier de Saint-Amand-les-Eaux",
      lines: ["19 rue des Anciens d’Afrique du Nord", "59230 Saint-Amand-les-Eaux"],
    },
  },
  valenciennes: {
    name: "Valenciennes",
    letterhead: { name: "Centre hospitalier de Valenciennes", lines: ["114 avenue Desandrouin", "59300 Valenciennes"] },
  },
};
