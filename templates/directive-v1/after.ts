import type { Section } from "../schema.ts";

export const after = {
  id: "after",
  title: "Après la crise",
  part: "person",
  fields: [
    {
      id: "endOfCrisis",
      question: ["À quoi voit-on que vous allez mieux ?"],
      help: "Les signes qui montrent que la crise est finie.",
      example: "Je dors six heures.",
      type: "list",
      who: "patient",
      sheet: "no",
      noneLabel: "Aucun signe connu",
      ideas: [
        "Je dors mieux",
        "Je mange avec les autres",
        "Je ris de nouveau",
        "Je demande des nouvelles de mes proches",
        "Je veux reprendre mes activités",
      ],
    },
    {
      id: "afterCrisis",
      question: ["De quoi avez-vous besoin à la sortie ?"],
      help: "Un rendez-vous, un appel, une visite, un papier.",
      example: "Un rendez-vous dans la semaine.",
      type: "text",
      who: "patient",
      sheet: "no",
      noneLabel: "Rien de particulier à la sortie",
    },
  ],
} satisfies Section;
