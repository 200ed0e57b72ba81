import type { Role } from "../version-schema.ts";

/** Words of every screen. */
export const common = {
  product: ["Paroles", "d’avance"],
  toHome: "Paroles d’avance, accueil",
  display: "Affichage",
  lock: "Fermer",
  lockAnyway: "Fermer quand même",
  stay: "Rester ici",
  unsavedTitle: "Votre texte n’est pas encore enregistré.",
  unsavedText: "Si vous fermez maintenant, les derniers mots sont perdus.",
  goOn: "Continuer",
  goBack: "Retour",
  cancel: "Annuler",
  done: "C’est fait",
  tryAgain: "Essayer encore",
  unlockAgain: "Ouvrir de nouveau",
  saving: "Enregistrement…",
  saved: "Enregistré",
  allSaved: "Tout est enregistré",
  notSaved: "Pas encore enregistré",
  loading: "Un instant…",
  optional: (label: string) => `${label} (facultatif)`,
  fictional: "Personnes fictives.",
  nameAndRole: (name: string, role: string) => `${name}, ${role}`,
} as const;

/** « Affichage » : what the reader may change on screen, for this session. */
export const displayWords = {
  title: "Affichage",
  intro: "Vos choix valent jusqu’à « Fermer ».",
  size: "Taille du texte",
  sizeValue: (percent: number) => `${percent} %`,
  smaller: "Plus petit",
  larger: "Plus grand",
  smallest: "C’est la plus petite taille.",
  largest: "C’est la plus grande taille.",
  theme: "Couleurs",
  themes: {
    system: "Comme l’ordinateur",
    light: "Jour",
    dark: "Soir",
    contrast: "Contraste fort",
  },
  spacing: "Lettres, mots et lignes plus espacés",
} as const;

/** The opening check and the state of the store. */
export const storeWords = {
  checking: "L’application vérifie que rien n’a changé.",
  checkingDetail: (done: number, total: number) => `${done} lignes vérifiées sur ${total}. Vous pouvez déjà lire.`,
  waiting: "Vous pourrez écrire à la fin de la vérification.",
  waitingTitle: "Encore un instant",
  readOnlyTitle: "Vous pouvez lire, pas écrire.",
} as const;

/** A role, as said after a name: « Karim Mabrouk, psychiatre ». Says nothing of the person's gender. */
export const roleAfterName: Readonly<Record<Role, string>> = {
  psychiatrist: "psychiatre",
  nurse: "équipe infirmière",
  peerWorker: "médiation de santé pair",
  psychologist: "psychologue",
  socialWorker: "service social",
  careManager: "cadre de santé",
  crisisReader: "lecture en urgence",
};

/** Days that one says without a number. */
export const dayWords = { today: "Aujourd’hui", yesterday: "Hier" } as const;

/** A day and a time together. */
export const instantWords = (day: string, time: string): string => `${day} à ${time.replace(/^0/, "").replace(":", " h ")}`;
