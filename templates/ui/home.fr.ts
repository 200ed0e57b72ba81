/** Home: who is coming, what there is to do. */
export const home = {
  title: "Qui venez-vous voir ?",
  allSaved: "Tout est enregistré. Vous reprendrez là où vous êtes.",
  search: "Chercher une personne",
  searchHint: "Nom, prénom ou date de naissance",
  newDirective: "Nouvelle directive",

  drafting: "À continuer",
  toSign: "À signer",
  active: "En service",
  noDrafting: "Aucun document commencé.",
  noToSign: "Aucun texte n’attend de signature.",
  noActive: "Aucun document signé pour l’instant.",

  nobody: "Commencez avec une personne. Vous vous arrêtez et reprenez quand vous voulez.",
  noFileTitle: "Aucun dossier n’est à vous pour l’instant.",
  noFile: "Une personne peut accepter que vous lisiez son dossier. Son équipe vous y invite alors.",

  lastWork: (day: string) => `Dernière fois le ${day}.`,
  progress: (seen: number, of: number) => `${seen} ${seen > 1 ? "questions vues" : "question vue"} sur ${of}.`,
  frozenOn: (day: string) => `Texte figé le ${day}.`,
  version: (number: number, day: string) => `Version ${number}, signée le ${day}.`,
  copies: (count: number) => (count === 0 ? "Aucun exemplaire noté." : count === 1 ? "1 exemplaire noté." : `${count} exemplaires notés.`),
  resume: "Reprendre",
  sign: "Signer",
  openFile: "Ouvrir",
  ofPerson: (action: string, name: string) => `${action} : ${name}`,

  results: "Personnes trouvées",
  resultsCount: (count: number) => (count === 1 ? "1 personne trouvée." : `${count} personnes trouvées.`),
  noResult: "Personne de ce nom. Essayez la date de naissance.",
  addPerson: "Inscrire une nouvelle personne",
  bornOn: (day: string) => `Naissance : ${day}`,
  states: {
    nothing: "Rien de commencé.",
    drafting: "Document commencé.",
    toSign: "Texte à signer.",
    active: "Document en service.",
    revoked: "Document annulé.",
  },
} as const;
