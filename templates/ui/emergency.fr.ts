import type { Role } from "../version-schema.ts";

/** Said before a birth date, as plain letters: « née le 14 mars 1988 ». */
export const wordsBeforeBirthDate: readonly string[] = ["le", "ne", "nee"];

/** « Urgence »: finding a person's sheet in seconds, whoever one is. */
export const emergency = {
  button: "Urgence",

  searchTitle: "Qui cherchez-vous ?",
  search: "Nom, date de naissance, ou empreinte du document",
  searchHelp: "Touche Entrée : la fiche s’ouvre quand une seule personne convient.",
  results: (count: number) => (count === 1 ? "1 personne" : `${count} personnes`),
  more: "Il y en a d’autres. Ajoutez la date de naissance.",
  nobody: "Personne de ce nom. Essayez la date de naissance.",
  born: (date: string, place: string) => `Naissance : ${date}, ${place}`,
  birthName: (name: string) => `Nom de naissance : ${name}`,
  otherName: (name: string) => `Dossier réuni, autre nom : ${name}`,
  readable: {
    signed: "Texte signé",
    project: "Projet pas signé, que la personne laisse lire",
    nothing: "Rien à lire ici",
  },
  replaced: (day: string) => `Cette empreinte est celle d’un texte remplacé le ${day}. Voici le texte d’aujourd’hui.`,
  openSheet: "Voir la fiche",
  openSheetOf: (name: string) => `Voir la fiche : ${name}`,
  traced: "Chaque fiche ouverte est notée. L’équipe de la personne le sait.",

  seeText: "Lire tout le texte",
  loading: "La fiche s’ouvre…",
  readText: "Lire tout le texte",
  backToSheet: "Revenir à la fiche",
  done: "C’est lu",
  backToSearch: "Retour à la recherche",
  call: "Appeler",
  fullText: (name: string) => `Tout le texte : ${name}`,
  nothingTitle: (name: string) => `Rien à lire pour ${name}`,
  nothing: "Il n’y a pas de texte signé, ni de projet que la personne laisse lire.",
  nothingNext: "Demandez à la personne, à ses proches ou à son équipe.",
  notTraced: {
    owed: "Cette lecture sera notée dès que l’ordinateur pourra écrire. Vous pouvez lire.",
    onlyHere: "L’ordinateur ne peut rien noter. Lisez, puis dites cette lecture à l’équipe.",
  },

  reasonTitle: "Pourquoi cette lecture ?",
  reasonFirstTitle: "Pourquoi ouvrir cette fiche ?",
  reasonLead: "L’équipe de la personne le verra. Une réponse suffit.",
  reasonLabel: "Motif",
  reasons: {
    crisis: "La personne est en crise",
    arrival: "Elle arrive aux urgences ou à l’hôpital",
    call: "Un proche ou un soignant appelle",
    mistake: "Ouvert par erreur",
    other: "Autre motif",
  },
  reasonWords: "Quelques mots",
  reasonWordsHelp: "Rien sur ce que dit le texte.",
  reasonMissing: "Choisissez un motif.",
  reasonWordsMissing: "Écrivez le motif en quelques mots.",
  saveReason: "Noter et fermer la fiche",
  showSheet: "Voir la fiche",
  reasonNoted: "C’est noté.",

  toldTitle: "Lu en urgence",
  told: (when: string, reader: string) => `Lu en urgence le ${when}, par ${reader}.`,
  toldOf: (name: string, when: string, reader: string) => `${name} : fiche lue en urgence le ${when}, par ${reader}.`,
  toldReason: (reason: string) => `Motif : ${reason}.`,
  toldNoReason: "Motif pas encore dit.",
  reader: (name: string, role: string) => `${name} (${role})`,
  seen: "J’ai vu",
  seenOf: (name: string) => `J’ai vu : ${name}`,
  readerRoles: {
    psychiatrist: "psychiatre",
    nurse: "équipe infirmière",
    peerWorker: "médiation de santé pair",
    psychologist: "psychologue",
    socialWorker: "service social",
    careManager: "cadre de santé",
    crisisReader: "lecture en urgence",
  } satisfies Readonly<Record<Role, string>>,
} as const;

/** The sealed envelope: its code opens « Urgence » for whoever is on duty and has no account. */
export const duty = {
  open: "Ouvrir en urgence",
  openHelp: "Avec votre phrase ci-dessus, ou avec le code de l’enveloppe d’urgence.",
  title: "Ouvrir en urgence",
  lead: "Le code est dans l’enveloppe fermée. Votre nom sera noté.",
  code: "Le code de l’enveloppe",
  codeHelp: "Les tirets et les majuscules ne comptent pas.",
  codeMissing: "Recopiez le code depuis l’enveloppe.",
  name: "Votre prénom et votre nom",
  nameMissing: "Écrivez votre prénom et votre nom.",
  role: "Vous êtes",
  roleMissing: "Dites ce que vous faites ici.",
  roles: {
    dutyDoctor: "Médecin de garde",
    emergencyDoctor: "Médecin des urgences",
    intern: "Interne",
    nurse: "Équipe infirmière",
    other: "Autre métier",
  },
  own: "J’ai un identifiant : ouvrir avec ma phrase",

  prepare: "Préparer l’enveloppe d’urgence",
  prepareTitle: "L’enveloppe d’urgence",
  prepareLead: "Son code ouvre « Urgence » à qui est de garde et n’a pas d’identifiant. Il ne sert qu’à lire.",
  prepareReplaces: "Un nouveau code remplace celui d’avant, qui n’ouvre alors plus rien.",
  draw: "Tirer un nouveau code",
  codeLabel: "Le code à mettre dans l’enveloppe",
  shownOnce: "Ce code n’est montré qu’une fois.",
  print: "Imprimer le code",
  keep: "Mettez ce papier dans une enveloppe fermée, là où l’équipe de garde la trouve.",
  noted: "Le code est dans l’enveloppe",
  notedMissing: "Imprimez ou recopiez le code, puis cochez ici.",
  finish: "C’est fait",
  slipTitle: "Enveloppe d’urgence",
  slipSays:
    "Ouvrez « Paroles d’avance » sur cet ordinateur, puis « Ouvrir en urgence ». Recopiez ce code, votre nom et votre métier. " +
    "Vous pouvez alors chercher une personne et lire sa fiche de crise. Chaque lecture est notée. " +
    "Vingt-quatre heures après la première ouverture, ce code n’ouvre plus rien : l’équipe en prépare un autre.",

  told: (when: string, reader: string) => `L’enveloppe d’urgence a été ouverte le ${when}, par ${reader}. Préparez-en une nouvelle.`,
  stillOpens: "Son code ouvre encore, au plus 24 heures après sa première ouverture.",
  opensNoMore: "Son code n’ouvre plus rien.",
} as const;
