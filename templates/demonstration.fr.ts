import { longDate } from "./paper.fr.ts";

/** Where the ink originals of the fictional directives are said to lie. */
export const originalPlace = "Dans le dossier de l’hôpital";

/** The case format says that a copy is refused, not why. */
export const refusalReason = "La personne n’est pas d’accord. Le cas ne dit pas pourquoi.";

/** The computer that the trace of a throw-away store names. */
export const workstation = "Démonstration";

/** In the path of a fault, a key that is not a short identifier. */
export const unreadableKey = "(clé illisible)";

/** Why a case does not fit, by code. */
export const faultSentences = {
  notReadable: "Ce fichier ne peut pas être lu.",
  notUtf8: "Ce fichier n’est pas écrit en UTF-8.",
  notJson: "Ce fichier n’est pas du JSON.",
  tooDeep: "Ces valeurs sont trop imbriquées pour être lues.",
  writtenTwice: "Cette clé est écrite deux fois.",
  unknownKey: "Cette clé n’existe pas dans un cas.",
  unknownField: "Cette question n’existe pas dans la directive.",
  missing: "Il manque cette clé.",
  wrongType: "Ce n’est pas le bon type de valeur.",
  wrongValue: "Cette valeur n’est pas dans la liste.",
  impossibleDay: "Ce jour n’existe pas. Écrivez par exemple 2026-05-31.",
  empty: "Ce texte est vide.",
  tooLong: "Ce texte est trop long.",
  wrongCount: "Ce n’est pas le bon nombre.",
  notOneLine: "Ce texte doit tenir sur une ligne.",
  loneSurrogate: "Ce texte contient un caractère coupé.",
  unknownWithDetail: "« unknown » ne va pas avec une précision.",
  underage: "Cette personne a moins de 18 ans à la première séance.",
  notInOrder: "Ce jour est avant celui qui le précède.",
  witnessesMissing: "La personne ne peut pas signer : il faut deux témoins.",
  witnessesUnexpected: "Les témoins servent seulement si « cannotSign » est vrai.",
  sameAsBefore: "Cette personne est déjà dans le cas.",
  noSuchVersion: "Cette version n’existe pas encore.",
  noSuchCopy: "Aucun exemplaire de ce genre n’a été donné.",
} as const;

/** The steps of a case's road, as said when one of them stops. */
export const stepNames = {
  store: "ouvrir le registre d’essai",
  people: "inscrire les personnes",
  draft: "commencer le texte",
  interview: "répondre aux questions",
  teamPart: "écrire la partie de l’équipe",
  recipients: "choisir qui reçoit une copie",
  readBack: "relire",
  prepare: "vérifier avant de figer",
  freeze: "figer le texte",
  signatures: "noter les signatures",
  paper: "faire le PDF",
  copies: "noter les exemplaires",
  takeBack: "reprendre un exemplaire",
  reopen: "rouvrir la version",
} as const;
export type StepName = keyof typeof stepNames;

/** The events of a case that wait for a later stage of the app. */
export const eventNames = { consulted: "lecture en crise", revoked: "révocation" } as const;
export type NotAppliedKind = keyof typeof eventNames;

/** Why an event is told in the report and not applied. */
export const notAppliedReasons: Readonly<Record<NotAppliedKind, string>> = {
  consulted: "Noter si le texte a servi, et comment, vient plus tard.",
  revoked: "La révocation vient plus tard.",
};

const pagesIn = (pages: number): string => (pages === 1 ? "1 page" : `${pages} pages`);

export const saying = {
  usage: "Usage : npm run demo -- --cases DOSSIER --out DOSSIER",
  noCases: (folder: string) => `Aucun cas (fichier .json) dans ${folder}.`,
  casesUnreadable: (folder: string) => `Ce dossier ne peut pas être lu : ${folder}`,
  unwritable: (folder: string) => `Impossible d’écrire dans ${folder}.`,
  done: (name: string, version: number, on: string, pages: number, fingerprint: string) =>
    `${name} : version ${version} signée le ${longDate(on)}, ${pagesIn(pages)}, empreinte ${fingerprint}.`,
  newVersion: (version: number, on: string, replaced: number, pages: number, fingerprint: string) =>
    `  Version ${version} signée le ${longDate(on)}, remplace la version ${replaced}, ${pagesIn(pages)}, empreinte ${fingerprint}.`,
  takenBack: (version: number, on: string, place: string) => `  Exemplaire de la version ${version} repris le ${longDate(on)} : ${place}.`,
  notApplied: (event: string, on: string, reason: string) => `  Pas encore appliqué : ${event} du ${longDate(on)}. ${reason}`,
  refused: (name: string, count: number) => `${name} : refusé, ${count === 1 ? "1 faute" : `${count} fautes`}.`,
  fault: (path: string, sentence: string) => `  ${path || "(fichier)"} : ${sentence}`,
  stopped: (name: string, step: string, code: string, event?: string) =>
    `${name} : arrêté à l’étape « ${step} »${event ? ` de ${event}` : ""} (${code}).`,
  changed: (name: string, version: number, fieldIds: string) =>
    `${name} : des réponses de la version ${version} ont changé en chemin : ${fieldIds}.`,
  end: (folder: string) => `Les PDF et report.json sont dans ${folder}`,
  endWithoutPaper: (folder: string) => `Aucun PDF. Le compte rendu report.json est dans ${folder}`,
} as const;
