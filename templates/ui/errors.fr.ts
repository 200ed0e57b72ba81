/** What happened, and what is safe or what to do. A title makes it a whole page. */
export interface ErrorWords {
  readonly title?: string;
  readonly sentence: string;
  readonly whatToDo?: string;
}

/** By error code. The page checks that none is missing. */
export const errors = {
  malformedCommand: {
    sentence: "L’application n’a pas compris cette demande. Rien n’a changé.",
    whatToDo: "Vérifiez ce que vous avez écrit, puis essayez encore.",
  },
  unknownCommand: {
    sentence: "L’application ne connaît pas cette demande. Rien n’a changé.",
    whatToDo: "Fermez la fenêtre, puis ouvrez-la de nouveau.",
  },
  locked: {
    sentence: "L’application est fermée à clé. Ce qui est enregistré est gardé.",
    whatToDo: "Écrivez votre phrase secrète pour continuer.",
  },
  wrongPassphrase: {
    sentence: "Cette phrase n’ouvre pas.",
    whatToDo: "Regardez l’identifiant et les majuscules, puis essayez encore.",
  },
  wrongRecoveryCode: {
    sentence: "Ce code n’ouvre pas.",
    whatToDo: "Regardez le papier imprimé, puis recopiez le code.",
  },
  wait: {
    sentence: "Plusieurs phrases n’ont pas ouvert. Il faut attendre un peu.",
    whatToDo: "Attendez une minute au plus, puis essayez encore.",
  },
  suspended: {
    sentence: "Votre accès est suspendu.",
    whatToDo: "Parlez-en à l’administrateur du pôle.",
  },
  wrongDutyCode: {
    sentence: "Ce code n’ouvre pas.",
    whatToDo: "Regardez le papier de l’enveloppe, puis recopiez le code.",
  },
  noDutyCode: {
    sentence: "Aucune enveloppe d’urgence n’est prête pour cet ordinateur.",
    whatToDo: "Appelez quelqu’un de l’équipe qui a un identifiant.",
  },
  dutyCodeUsed: {
    sentence: "Ce code a déjà servi il y a plus de 24 heures. Il n’ouvre plus.",
    whatToDo: "Appelez quelqu’un de l’équipe qui a un identifiant.",
  },
  reasonMissing: {
    sentence: "Il manque le motif de cette lecture.",
    whatToDo: "Choisissez un motif, puis essayez encore.",
  },
  weakPassphrase: {
    sentence: "Cette phrase est trop facile à deviner.",
    whatToDo: "Ajoutez des mots, ou prenez les sept mots tirés au sort.",
  },
  recoveryNotTypedBack: {
    sentence: "Le code recopié n’est pas le même.",
    whatToDo: "Regardez-le groupe par groupe, puis corrigez.",
  },
  alreadyStarted: {
    sentence: "L’application est déjà installée sur cet ordinateur. Rien n’a changé.",
    whatToDo: "Ouvrez-la avec votre phrase secrète.",
  },
  storeInUse: {
    title: "Déjà ouvert ailleurs",
    sentence: "Une autre fenêtre de cet ordinateur utilise les mêmes dossiers.",
    whatToDo: "Fermez l’autre fenêtre, puis essayez encore.",
  },
  storeNewer: {
    title: "Il faut une version plus récente",
    sentence: "Ces dossiers viennent d’une version plus récente de l’application.",
    whatToDo: "Demandez la mise à jour à votre service informatique.",
  },
  notOurStore: {
    title: "Ce fichier n’est pas le nôtre",
    sentence: "À la place des dossiers, il y a un fichier inconnu.",
    whatToDo: "Demandez à votre service informatique de regarder ce fichier.",
  },
  storeDamaged: {
    title: "Les dossiers sont abîmés",
    sentence: "Une partie du fichier ne se lit plus comme elle a été écrite.",
    whatToDo: "Prévenez votre service informatique. Une copie de sauvegarde peut aider.",
  },
  storeBehind: {
    title: "Ces dossiers datent d’avant",
    sentence: "Ce fichier est plus ancien que la dernière fois.",
    whatToDo: "Prévenez votre service informatique. Le fichier a peut-être été remplacé.",
  },
  slotsBehind: {
    title: "Les clés datent d’avant",
    sentence: "Le fichier des clés n’est pas celui de la dernière fois.",
    whatToDo: "Prévenez votre service informatique. Le fichier a peut-être été remplacé.",
  },
  storeMissing: {
    title: "Les dossiers ne sont pas là",
    sentence: "Cet ordinateur devrait les avoir. Le fichier est introuvable.",
    whatToDo: "Prévenez votre service informatique. Ne commencez pas un nouveau registre.",
  },
  storeReadOnly: {
    title: "Lecture seule",
    sentence: "L’application peut lire ici, mais pas écrire.",
    whatToDo: "Demandez le droit d’écrire dans le dossier de l’application.",
  },
  placeRefused: {
    title: "Cet endroit ne convient pas",
    sentence: "Les dossiers doivent rester sur le disque de cet ordinateur.",
    whatToDo: "Choisissez un dossier local, ni partagé ni synchronisé.",
  },
  stillChecking: {
    sentence: "La vérification n’est pas finie. Vous pouvez lire, pas encore écrire.",
    whatToDo: "Attendez quelques instants, puis essayez encore.",
  },
  diskFull: {
    sentence: "L’ordinateur est plein. Votre texte reste à l’écran.",
    whatToDo: "Faites de la place, il sera enregistré.",
  },
  backupUnreachable: {
    sentence: "Le dossier des sauvegardes ne répond pas. Vos dossiers sont intacts.",
    whatToDo: "Vérifiez le partage ou la clé USB, puis essayez encore.",
  },
  backupFull: {
    sentence: "Il n’y a plus de place pour la sauvegarde. Vos dossiers sont intacts.",
    whatToDo: "Faites de la place, ou choisissez un autre dossier.",
  },
  backupDamaged: {
    sentence: "Cette sauvegarde est abîmée. Elle ne remplace rien.",
    whatToDo: "Prenez-en une autre. Vos dossiers sont intacts.",
  },
  backupOtherPhrase: {
    sentence: "Cette sauvegarde s’ouvre avec la phrase secrète de ce jour-là.",
    whatToDo: "Écrivez l’identifiant et la phrase d’alors, ou le code de secours.",
  },
  backupRunning: {
    sentence: "Une sauvegarde est déjà en cours.",
    whatToDo: "Attendez qu’elle finisse, puis essayez encore.",
  },
  notFound: {
    sentence: "Cette page n’existe plus.",
    whatToDo: "Revenez à l’accueil.",
  },
  underage: {
    sentence: "Cette personne a moins de 18 ans. Ce document est pour les adultes.",
    whatToDo: "Vérifiez la date de naissance. Sinon, parlez-en à l’équipe.",
  },
  samePerson: {
    sentence: "Une personne a déjà ce nom et cette date de naissance.",
    whatToDo: "Dites si c’est la même personne.",
  },
  unsignedWaits: {
    sentence: "Un texte de cette personne est figé et attend sa signature.",
    whatToDo: "Signez-le, ou rouvrez-le pour le changer.",
  },
  draftExists: {
    sentence: "Un document est déjà commencé avec cette personne.",
    whatToDo: "Reprenez-le là où il est.",
  },
  draftFrozen: {
    sentence: "Ce texte est figé. Il ne change plus.",
    whatToDo: "Pour le changer, rouvrez-le avant la signature.",
  },
  wrongAnswer: {
    sentence: "Cette réponse ne va pas avec la question. Elle n’est pas enregistrée.",
    whatToDo: "Corrigez-la, elle reste à l’écran.",
  },
  nothingToUndo: { sentence: "Il n’y a plus rien à annuler." },
  capacityNoteMissing: {
    sentence: "Il manque la note de l’équipe sur le choix de la personne.",
    whatToDo: "Écrivez cette note, puis revenez ici.",
  },
  notReadBack: {
    sentence: "Des réponses ne sont pas encore relues.",
    whatToDo: "Relisez-les avec la personne, puis revenez ici.",
  },
  unprintable: {
    sentence: "Un signe ne s’imprime pas tel quel.",
    whatToDo: "Regardez-le, puis acceptez ou changez-le.",
  },
  versionReopened: {
    sentence: "Ce texte a été rouvert. Il ne se signe plus.",
    whatToDo: "Reprenez le document, puis figez-le de nouveau.",
  },
  alreadySigned: {
    sentence: "Cette signature est déjà notée. Rien n’a changé.",
  },
  emptyDrawing: {
    sentence: "Il n’y a presque rien sur la ligne.",
    whatToDo: "Signez encore. Une croix suffit.",
  },
  accountMissing: {
    sentence: "Cette personne n’a pas encore de phrase secrète.",
    whatToDo: "Elle signe sur papier, ou l’administrateur lui ouvre un accès.",
  },
  accountExists: {
    sentence: "Cette personne a déjà un accès. Rien n’a changé.",
  },
  loginTaken: {
    sentence: "Cet identifiant est déjà pris.",
    whatToDo: "Choisissez-en un autre, par exemple avec un chiffre.",
  },
  lastAdministrator: {
    sentence: "C’est le seul administrateur actif. Rien n’a changé.",
    whatToDo: "Donnez d’abord ce rôle à une autre personne.",
  },
  notAllowed: {
    sentence: "Cette action n’est pas ouverte à votre rôle. Rien n’a changé.",
    whatToDo: "Demandez à l’administrateur du pôle.",
  },
  noPeerWorkers: {
    sentence: "Le pôle a décidé que les médiateurs de santé pairs ne participent pas.",
    whatToDo: "Continuez sans, ou demandez à l’administrateur.",
  },
  agreementMissing: {
    sentence: "Il manque l’accord de la personne.",
    whatToDo: "Demandez-lui si le médiateur ou la médiatrice participe, puis notez sa réponse.",
  },
  noSheet: {
    sentence: "Ce projet n’a pas de fiche de crise.",
    whatToDo: "La personne ne souhaite pas qu’il soit lu en crise.",
  },
  notSigned: {
    sentence: "Ce texte n’est pas encore signé.",
    whatToDo: "Notez d’abord la signature de la personne.",
  },
  disagreementNeedsReason: {
    sentence: "La personne n’est pas d’accord avec cette copie.",
    whatToDo: "Écrivez pourquoi la copie est donnée quand même.",
  },
  copyClosed: {
    sentence: "Cet exemplaire est déjà repris ou détruit. Rien n’a changé.",
  },
  copyAlreadyGiven: {
    sentence: "Cet exemplaire est déjà noté comme donné. Rien n’a changé.",
  },
  copyNotGiven: {
    sentence: "Cet exemplaire n’est pas encore donné. Rien n’a changé.",
    whatToDo: "Notez d’abord quand il a été donné.",
  },
  dateBeforeEvent: {
    sentence: "Ce jour est avant ce qui est déjà noté pour cet exemplaire.",
    whatToDo: "Écrivez ce jour-là ou une date plus récente.",
  },
  tooFewPrinted: {
    sentence: "Vous avez coché plus de personnes que d’exemplaires imprimés.",
    whatToDo: "Écrivez un nombre plus grand, ou décochez.",
  },
  dateInFuture: {
    sentence: "Ce jour n’est pas encore arrivé.",
    whatToDo: "Écrivez la date d’aujourd’hui ou d’avant.",
  },
  dateBeforeText: {
    sentence: "Ce jour est avant le texte lui-même.",
    whatToDo: "Écrivez la date du texte ou une date plus récente.",
  },
  dateAfterNext: {
    sentence: "Ce jour est après la signature de la version suivante.",
    whatToDo: "Vérifiez la date écrite sur le papier.",
  },
  dateBeforePrevious: {
    sentence: "Ce jour est avant la signature de la version précédente.",
    whatToDo: "Vérifiez la date écrite sur le papier.",
  },
  hostGone: {
    title: "L’application s’est arrêtée",
    sentence: "Ce qui est enregistré est gardé.",
    whatToDo: "Fermez la fenêtre, puis ouvrez-la de nouveau.",
  },
  internal: {
    sentence: "Quelque chose n’a pas marché. Ce qui est enregistré est gardé.",
    whatToDo: "Essayez encore. Si cela revient, prévenez votre service informatique.",
  },
} as const satisfies Record<string, ErrorWords>;

/** What is safe, said on the full page that takes the place of the app. */
export const whatIsSafe = {
  storeInUse: "Rien n’est perdu. Les dossiers sont ouverts dans l’autre fenêtre.",
  storeNewer: "Rien n’a été touché. Les dossiers sont entiers et chiffrés.",
  notOurStore: "L’application ne l’a ni lu ni changé.",
  storeDamaged: "L’application n’a rien réparé ni effacé.",
  storeBehind: "L’application n’a rien changé. Le fichier reste tel quel.",
  slotsBehind: "L’application n’a rien changé. Les dossiers restent chiffrés.",
  storeMissing: "L’application n’a rien créé à la place.",
  storeReadOnly: "Les dossiers sont entiers et chiffrés.",
  placeRefused: "Rien n’a été créé à cet endroit.",
  hostGone: "Les dossiers restent chiffrés sur cet ordinateur.",
} as const satisfies Partial<Record<keyof typeof errors, string>>;

/** The page itself, around those words. */
export const unusable = {
  happened: "Ce qui se passe",
  safe: "Ce qui est sûr",
  toDo: "Ce que vous pouvez faire",
  paper: "En attendant, les exemplaires sur papier servent toujours.",
} as const;
