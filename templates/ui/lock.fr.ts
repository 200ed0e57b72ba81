/** Words of the lock that comes by itself, and of what follows it. */
export const lockWords = {
  stillThere: "Toujours là ?",
  soon: (seconds: number) => `Sans réponse, l’application se ferme à clé dans ${seconds} secondes.`,
  here: "Je suis là",
  anyKey: "Ce qui est enregistré est gardé. Une touche suffit pour rester.",
  lostTitle: "Des mots n’ont pas pu être gardés.",
  lost: (fields: number) =>
    fields === 1
      ? "À la fermeture, une réponse n’était pas encore enregistrée."
      : `À la fermeture, ${fields} réponses n’étaient pas encore enregistrées.`,
  mayBeLost: "À la fermeture, la fenêtre ne répondait plus.",
  lostToDo: "Ses derniers mots sont perdus. Relisez-la avec la personne.",
  manyLostToDo: "Leurs derniers mots sont perdus. Relisez-les avec la personne.",
  mayBeLostToDo: "Relisez la dernière réponse : quelques mots manquent peut-être.",
  understood: "J’ai compris",
} as const;
