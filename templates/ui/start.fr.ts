/** First start, unlock, recovery code. */
export const welcome = {
  title: "Bonjour.",
  lead: "Ici, une personne écrit ce qu’elle veut pour ses soins psychiques. Avec vous, quand elle va bien.",
  before: "Préparons cet ordinateur. Il faut cinq minutes, et une imprimante si possible.",
  steps: ["Choisir votre hôpital", "Dire qui vous êtes", "Choisir votre phrase secrète", "Garder le code de secours"],
  private: "Tout reste chiffré sur cet ordinateur. Rien ne part sur Internet.",
  begin: "Commencer",
} as const;

export const firstStart = {
  step: (now: number, of: number) => `Étape ${now} sur ${of}`,

  poleTitle: "Dans quel hôpital êtes-vous ?",
  poleLabel: "Hôpital",
  poleHelp: "Son nom et son adresse vont sur les documents imprimés.",
  poleMissing: "Choisissez un des trois hôpitaux.",

  youTitle: "Qui êtes-vous ?",
  youLead: "Vous êtes la première personne à ouvrir l’application ici. Vos collègues viendront après vous.",
  givenNames: "Prénom",
  familyName: "Nom",
  role: "Métier",
  nameMissing: "Écrivez votre nom.",
  givenNameMissing: "Écrivez votre prénom.",
  roleMissing: "Choisissez votre métier.",

  secretTitle: "Choisissez votre phrase secrète",
  secretLead: "Elle ouvre les dossiers. Elle est à vous seule ou à vous seul.",
  login: "Votre identifiant",
  loginHelp: "Un nom court, à écrire à chaque ouverture.",
  loginMissing: "Écrivez un identifiant, par exemple t.delattre.",
  how: "Votre phrase",
  drawn: "Prendre sept mots tirés au sort",
  drawnHelp: "C’est le plus sûr, et facile à retenir avec une histoire.",
  own: "Écrire ma propre phrase",
  ownHelp: "14 signes au moins. Plusieurs mots qui ne vont pas ensemble.",
  drawnWords: "Vos sept mots",
  drawAgain: "Tirer d’autres mots",
  drawnNoted: "J’ai noté ces sept mots dans un endroit sûr",
  drawnNotedMissing: "Notez les sept mots, puis cochez ici.",
  ownWords: "Votre propre phrase",
  showWords: "Voir ce que j’écris",
  hideWords: "Cacher ce que j’écris",
  judging: "Un instant, nous regardons cette phrase…",
  enough: "Cette phrase convient.",
  tooShort: "Cette phrase est courte. Il faut 14 signes au moins.",
  tooCommon: "Cette phrase est facile à deviner. Ajoutez un ou deux mots.",
  ownMissing: "Écrivez votre phrase, ou prenez les sept mots.",

  codeTitle: "Gardez le code de secours",
  codeLead: "Si vous oubliez votre phrase, ce code ouvre les dossiers. Il n’est montré qu’une fois.",
  codeLabel: "Votre code de secours",
  print: "Imprimer le code",
  codeKeep: "Rangez ce papier sous clé, loin de l’ordinateur.",
  typedBack: "Recopiez le code",
  typedBackHelp: "Pour vérifier que vous l’avez. Les tirets et les majuscules ne comptent pas.",
  typedBackMissing: "Recopiez le code depuis votre papier.",
  create: "Créer",
  creating: "Préparation des dossiers…",

  readyTitle: "C’est prêt.",
  readyLead: "Les dossiers sont créés et chiffrés sur cet ordinateur.",
  readyTips: [
    "Rangez le code de secours sous clé.",
    "En partant, appuyez sur « Fermer », ou sur les touches Ctrl et L.",
    "« Affichage », en haut, change la taille du texte et les couleurs.",
  ],
  open: "Entrer",
} as const;

/** The paper with the recovery code. */
export const slip = {
  title: "Code de secours",
  says: "Ce code ouvre les dossiers quand la phrase secrète est oubliée.",
  keep: "Gardez ce papier sous clé, loin de l’ordinateur. Une enveloppe fermée est une bonne idée.",
  once: "Après usage, un nouveau code le remplace. Détruisez alors ce papier.",
  made: (day: string) => `Imprimé le ${day}`,
} as const;

export const unlock = {
  title: "Bonjour.",
  login: "Votre identifiant",
  loginMissing: "Écrivez votre identifiant.",
  passphrase: "Votre phrase secrète",
  passphraseHelp: "Les mots sont séparés par un espace. Vous pouvez coller.",
  passphraseMissing: "Écrivez votre phrase secrète.",
  open: "Ouvrir",
  opening: "Ouverture…",
  forgotten: "J’ai oublié ma phrase : prendre le code de secours",
  private: "Tout reste chiffré sur cet ordinateur. Rien ne part sur Internet.",

  recoverTitle: "Avec le code de secours",
  recoverLead: "Le code est sur le papier gardé sous clé. Vous choisissez ensuite une nouvelle phrase.",
  code: "Le code de secours",
  codeHelp: "Les tirets et les majuscules ne comptent pas.",
  codeMissing: "Recopiez le code depuis le papier.",
  newPassphrase: "Votre nouvelle phrase secrète",
  newPassphraseHelp: "14 signes au moins. Plusieurs mots qui ne vont pas ensemble.",
  newPassphraseMissing: "Écrivez votre nouvelle phrase.",
  recover: "Ouvrir avec le code",
  backToUnlock: "Retour",

  newCodeTitle: "Voici le nouveau code de secours",
  newCodeLead: "Il remplace l’ancien dès que vous l’avez recopié ici. Il n’est montré qu’une fois.",
  enter: "Entrer",
} as const;
