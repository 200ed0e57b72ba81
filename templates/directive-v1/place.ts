import type { Section } from "../schema.ts";

const places = [
  { id: "denain", label: "Denain" },
  { id: "saint-amand", label: "Saint-Amand-les-Eaux" },
  { id: "valenciennes", label: "Valenciennes" },
  { id: "other", label: "Un autre lieu" },
];

export const place = {
  id: "place",
  title: "Si l’hôpital est nécessaire",
  part: "person",
  fields: [
    {
      id: "preferredPlace",
      question: ["Si l’hôpital est nécessaire, où préférez-vous aller ?"],
      help: "L’équipe essaie. Parfois, il n’y a pas de place.",
      example: "À Denain, dans une chambre seule.",
      type: "choice",
      who: "patient",
      sheet: "yes",
      sheetLabel: "Je préfère aller",
      options: places,
      details: [{ key: "detail", label: "Quel service, quelle chambre ?", long: true }],
    },
    {
      id: "avoidedPlace",
      question: ["Où ne voulez-vous pas aller ?", "Pourquoi ?"],
      help: "Dites aussi ce qui s’est mal passé, si vous voulez.",
      example: "Les urgences la nuit : il y a trop de bruit.",
      type: "choice",
      who: "patient",
      sheet: "yes",
      sheetLabel: "Je ne veux pas aller",
      options: places,
      details: [{ key: "detail", label: "Quel service, et pourquoi ?", long: true }],
      noneLabel: "Aucun lieu à éviter",
    },
    {
      id: "arrivalNeeds",
      question: ["De quoi avez-vous besoin en arrivant ?"],
      help: "Un objet, un repas, un appel, du repos.",
      example: "Mon téléphone et mes lunettes.",
      type: "text",
      who: "patient",
      sheet: "no",
      noneLabel: "Rien de particulier en arrivant",
    },
    {
      id: "preferredStaff",
      question: ["Avec qui vous sentez-vous en confiance ?"],
      help: "Un nom, un métier, un homme ou une femme.",
      example: "Avec une infirmière, si possible.",
      type: "line",
      who: "patient",
      sheet: "no",
      noneLabel: "Pas de préférence",
    },
  ],
} satisfies Section;
