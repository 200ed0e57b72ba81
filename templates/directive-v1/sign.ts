import type { Section } from "../schema.ts";

export const sign = {
  id: "sign",
  title: "Relire et signer",
  intro: "On relit tout ensemble. Vous signez seulement si c’est bien cela.",
  part: "signing",
  fields: [
    {
      id: "signatures",
      question: ["Patient, psychiatre, infirmier, MSP, personne de confiance : nom, date, lieu (papier)"],
      help: "Chacun signe sur le papier. On note ici le jour et le lieu.",
      type: "signatures",
      who: "both",
      sheet: "dateOnly",
      legal: ["L2", "L4"],
    },
    {
      id: "witnesses",
      question: ["Deux témoins si la personne ne peut pas signer"],
      help: "Chaque témoin signe et écrit son lien avec la personne.",
      type: "witnesses",
      who: "staff",
      sheet: "no",
    },
  ],
} satisfies Section;
