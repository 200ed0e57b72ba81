import type { Role } from "../version-schema.ts";

/** What each role may do in a file, in one sentence (decision D11). */
const pair: Readonly<Record<Role, string>> = {
  psychiatrist: "Lit, écrit, relit, signe, imprime et invite.",
  nurse: "Lit, écrit, relit, signe, imprime et invite.",
  psychologist: "Lit, écrit ce que la personne dicte, note les exemplaires et ses propres remarques.",
  socialWorker: "Lit, écrit ce que la personne dicte, note les exemplaires et ses propres remarques.",
  peerWorker: "Fait tout avec la personne, sans voir la partie de l’équipe.",
  careManager: "Lit seulement.",
  crisisReader: "Lit en urgence seulement.",
};
const invited: Readonly<Record<Role, string>> = {
  ...pair,
  psychiatrist: "Lit, écrit ce que la personne dicte, imprime et note les exemplaires.",
  nurse: "Lit, écrit ce que la personne dicte, imprime et note les exemplaires.",
  psychologist: "Lit, écrit ce que la personne dicte, note les exemplaires. N’imprime pas.",
  socialWorker: "Lit, écrit ce que la personne dicte, note les exemplaires. N’imprime pas.",
};

/** Who is in a person's file, and who is invited to it. */
export const team = {
  open: "Qui a accès",
  title: "Qui a accès à ce dossier",
  of: (name: string) => `Dossier de ${name}`,
  lead: (name: string) => `On invite avec l’accord de ${name}, et on lui dit qui peut lire.`,
  pair: "Le binôme et qui accompagne",
  invited: "Les personnes invitées",
  nobodyInvited: "Personne n’est invité pour l’instant.",
  nameAndRole: (name: string, role: string) => `${name}, ${role}`,
  you: "C’est vous.",
  agreedOn: (day: string) => `Accord de la personne le ${day}.`,
  noAccount: "N’a pas encore d’accès à l’application.",
  may: { pair, invited },
  others: "En urgence",
  othersSay: "Psychiatres, équipe infirmière et garde peuvent ouvrir la fiche. Chaque ouverture est notée.",
  admin: "Qui administre l’application ne lit aucun document par ce rôle.",

  invite: "Inviter quelqu’un",
  inviteTitle: "Inviter dans ce dossier",
  who: "Qui inviter",
  whoMissing: "Choisissez qui inviter.",
  nobodyLeft: "Toute l’équipe inscrite est déjà là.",
  agreed: "La personne est d’accord",
  agreedMissing: "Demandez son accord à la personne, puis cochez ici.",
  agreedDay: "Accord donné le",
  agreedDayMissing: "Écrivez le jour de son accord, par exemple 14 10 2026.",
  inviteDo: "Inviter",
  wasInvited: (name: string) => `${name} est dans le dossier.`,

  end: "Retirer",
  endOf: (name: string) => `Retirer l’accès : ${name}`,
  ended: (name: string) => `${name} n’ouvre plus ce dossier.`,
  endUndo: "Remettre son accès",
} as const;

/** The people who use the app, and what looking after it means. */
export const professionals = {
  title: "Les professionnels",
  lead: "Qui peut être noté dans un document, et qui ouvre l’application.",
  add: "Ajouter quelqu’un",
  added: (name: string) => `${name} est dans la liste.`,
  name: "Nom",
  role: "Métier",
  access: "Accès",
  has: "Ouvre l’application",
  hasNot: "Pas d’accès",
  administers: "Administre l’application",
  acts: "À faire",
  openAccess: "Ouvrir un accès",
  openAccessOf: (name: string) => `Ouvrir un accès : ${name}`,
  accessOpened: (name: string) => `${name} peut ouvrir l’application avec sa phrase.`,
  mayAdminister: "Cette personne administre aussi l’application",

  adminTitle: "Ce que fait l’administrateur",
  does: ["Ajoute des professionnels et ouvre leurs accès.", "Règle l’application pour le pôle, avec le nom de qui décide."],
  doesNot: "Ce rôle ne fait lire aucun document. Seul le métier, dans un dossier, le permet.",
  enforced: "Les droits sont tenus par l’application, pas par le chiffrement.",
  enforcedMeans: "Une personne experte qui administre pourrait les contourner. Choisissez-la avec soin. Ses actes sont notés.",
  notYours: "Seul l’administrateur change cette liste.",
} as const;

/** « Le pôle » on the home screen. */
export const pole = {
  title: "Le pôle",
  professionals: "Les professionnels",
  settings: "Réglages",
  counts: "Dans tout le pôle",
  people: (count: number) => (count < 2 ? `${count} personne inscrite` : `${count} personnes inscrites`),
  drafting: (count: number) => (count < 2 ? `${count} document commencé` : `${count} documents commencés`),
  toSign: (count: number) => (count < 2 ? `${count} texte à signer` : `${count} textes à signer`),
  active: (count: number) => (count < 2 ? `${count} document en service` : `${count} documents en service`),
  noNames: "Sans aucun nom.",
} as const;

/** A frozen text, read on the screen by those who do not print it too. */
export const reading = {
  title: (name: string) => `Le document de ${name}`,
  version: (number: number, day: string) => `Version ${number}, signée le ${day}.`,
  project: (day: string) => `Projet figé le ${day}. Il n’est pas signé.`,
  notAsked: (count: number) => (count < 2 ? "1 question sans réponse." : `${count} questions sans réponse.`),
  emptyChapters: (titles: string) => `Chapitres sans réponse : ${titles}.`,
  withoutTeam: "La partie de l’équipe n’est pas montrée à votre rôle.",
  back: "Retour au dossier",
} as const;
