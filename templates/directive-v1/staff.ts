import type { Section } from "../schema.ts";

export const staff = {
  id: "staff",
  title: "L’équipe",
  intro: "Les mots de l’équipe restent séparés des paroles de la personne.",
  part: "team",
  fields: [
    {
      id: "teamOpinion",
      question: ["Avis de l’équipe, réserves, raisons"],
      help: "Dites-le aussi à la personne, avec des mots simples.",
      type: "text",
      who: "staff",
      sheet: "no",
      noneLabel: "Aucune remarque de l’équipe",
    },
    {
      id: "capacityNote",
      question: ["Comprend, compare, choisit, exprime : observations datées"],
      help: "Ce que vous avez vu et entendu, sans chiffre ni score.",
      type: "capacity",
      who: "staff",
      sheet: "no",
    },
    {
      id: "disagreements",
      question: ["Points sans accord"],
      help: "Ce que la personne veut, et ce que l’équipe ne peut pas suivre.",
      type: "text",
      who: "both",
      sheet: "no",
      noneLabel: "Aucun point sans accord",
    },
  ],
} satisfies Section;
