import type { Section } from "../schema.ts";

export const me = {
  id: "me",
  title: "Qui je suis",
  intro: "Ici, on parle de vous, pas de la maladie.",
  part: "person",
  fields: [
    {
      id: "aboutMe",
      question: ["Que voulez-vous dire de vous ?"],
      help: "Ce que vous aimez, votre vie, ce qui vous rend fière ou fier.",
      example: "J’aime la cuisine. J’ai deux grands enfants.",
      type: "text",
      who: "patient",
      sheet: "no",
    },
    {
      id: "whenWell",
      question: ["Comment êtes-vous quand vous allez bien ?"],
      help: "Cela aide l’équipe à voir quand vous allez mal.",
      example: "Je me lève tôt. Je vois mes amis.",
      type: "text",
      who: "patient",
      sheet: "no",
    },
  ],
} satisfies Section;
