const months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
const lower = (text: string): string => text.charAt(0).toLocaleLowerCase("fr") + text.slice(1);

/** A day in full words: « 1er mars 2027 ». */
export function longDate(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date === 1 ? "1er" : date} ${months[(month ?? 1) - 1]} ${year}`;
}

/** A time as it is said: « 15 h 12 », « 9 h » on the hour. */
export function longTime(time: string): string {
  const [hour, minute] = time.split(":").map(Number);
  return minute ? `${hour} h ${String(minute).padStart(2, "0")}` : `${hour} h`;
}

export const dateWords = { moment: (day: string, time: string) => `${day} à ${time}` } as const;

/** « de Marie », « d’Inès ». */
const of = (name: string): string => (/^[aeiouœæ]/i.test(name.normalize("NFD")) ? `d’${name}` : `de ${name}`);

/** Every word of the paper that is not a question, an answer, a text of the law or a label. */
export const paper = {
  brand: ["Paroles", " d’avance"],
  sheetTitle: "Fiche de crise",
  draft: "Projet",
  draftSays: "Pas encore signé. Ce texte ne remplace rien.",
  draftReadable: "La personne accepte que ce projet soit lu en crise.",
  draftNotReadable: "La personne ne souhaite pas que ce projet soit lu en crise.",
  draftOf: (date: string) => `Texte du ${date}.`,
  version: (number: number) => `Version n° ${number}`,
  replaced: "Texte remplacé",
  replacedSays: "Une version plus récente existe. Demandez-la.",
  revoked: "Texte révoqué",
  revokedSays: "La personne a retiré ce texte.",
  givenNames: (names: readonly string[]) => `${names.length > 1 ? "Prénoms" : "Prénom"} : ${names.join(", ")}`,
  birthName: (name: string) => `Nom de naissance : ${name}`,
  birth: "Naissance : ",
  born: (date: string) => `naissance : ${date}`,
  birthPlace: (place: string) => ` à ${place}`,
  hospitalNumber: (number: string) => `Numéro de dossier : ${number}`,
  fingerprint: (fingerprint: string) => `Empreinte ${fingerprint}`,
  page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
  seePage: (page: number) => `Voir page ${page}.`,
  seeFullText: (page: number) => `Voir le texte entier, page ${page}.`,
  seeAlso: "Voir aussi : ",
  seeAlsoItem: (label: string, page: number) => `${lower(label)} page ${page}`,
  /** Between items on one line. */
  next: " ; ",
  /** Between a name and what is said of it. */
  colon: " : ",
  /** Between a label and what follows. */
  label: (label: string) => `${label} : `,
  quote: ["« ", " »"],

  blocks: {
    medicines: "Médicaments",
    place: "Si l’hôpital est nécessaire",
    care: "Ceux qui dépendent de moi",
    coercion: "Isolement, contention",
  },
  noContact: "Aucun numéro noté.",
  trusted: "personne de confiance",
  trustedNotSigned: "personne de confiance souhaitée, formulaire non signé",
  trustedUnknown: "personne de confiance, formulaire à vérifier",
  knows: "sait qu’on peut l’appeler",
  knowsNot: "ne le sait pas encore",
  doNotCall: "Ne pas prévenir : ",
  noAllergy: "aucune connue",
  noRefusal: "aucun refus connu",
  saidBy: (name: string, date: string) => ` (dit par ${name}, le ${date})`,
  notAsked: "non demandé",
  toAsk: "à demander",
  effect: "Effet : ",
  instead: "À la place : ",
  reason: "Raison : ",
  asOf: "Vérifié le : ",
  treatmentOf: (date: string) => `Traitement du ${date}`,
  toCheck: "À vérifier : il a plus de trois mois.",
  toCheckAfter: (date: string) => `À vérifier après le ${date}.`,
  notAgreement: (label: string) => `${label} : ce n’est pas un accord`,
  readOn: "Lu le ",
  followed: "  Suivi : ",
  followedChoices: ["oui   ", "partie   ", "non"],
  thenCall: (name: string) => ` ; appelez ${name} `,
  thenCallBlank: " ; appelez ",

  writtenWith: "Écrit avec",
  setting: "Dans quel cadre",
  toKnow: "À savoir avant de lire",
  noted: (name: string, date: string) => `L’équipe : noté par ${name}, le ${date}`,
  phone: "Téléphone : ",
  knowsLabel: "Le sait : ",
  formSigned: "Formulaire signé : ",
  yes: "oui",
  no: "non",
  teamPart: "La partie de l’équipe",
  teamPartSays: "Cette partie est écrite par l’équipe. Elle reste à part des paroles de la personne.",
  sessions: "Nos rencontres pour écrire",
  session: (date: string, minutes: number, place: string) => `${date}, ${minutes} minutes, ${place}`,
  recipients: "Qui reçoit une copie",
  noRecipients: "Personne n’est choisi pour le moment.",
  recipient: (place: string, holder: string | undefined, kind: string) => `${place}${holder ? `, ${holder}` : ""} : ${lower(kind)}`,
  signatures: "Signatures",
  person: "La personne",
  trustedPerson: "Personne de confiance",
  witness: "Témoin",
  witnessesSay: "Deux témoins signent ici si la personne ne peut pas signer.",
  nameBlank: "Nom : ",
  signedOnPaper: (date: string, place: string) => `Signé sur papier le ${date}. Lieu : ${place}.`,
  signedOnScreen: (date: string, time: string, place: string) => `Signé à l’écran le ${date} à ${time}, ${place}.`,
  /** What a drawn signature is, for those who do not see it. */
  signatureOf: (name: string) => `Signature ${of(name)}`,
  dateBlank: "Date : ",
  placeBlank: " Lieu : ",
  signatureBlank: "Signature",
  title: (documentTitle: string, version: string) => `${documentTitle}, ${lower(version)}`,
} as const;
