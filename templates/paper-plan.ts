/**
 * The fields that paper treats by name (decision D6): the core of the crisis sheet in the order of domain guide §7, and the few
 * answers that a text or another answer depends on. Everything else on paper follows from the template.
 */
export const paperPlan = {
  preferredName: "preferredName",
  communicationNeeds: "communicationNeeds",
  emergencyContacts: "emergencyContacts",
  doNotContact: "doNotContact",
  trustedPerson: "trustedPerson",
  allergies: "allergies",
  medsToAvoid: "medsToAvoid",
  currentTreatment: "currentTreatment",
  firstActions: "firstActions",
  careTeam: "careTeam",
  /** In the columns of the sheet, after the frames and the first actions: fields side by side share a block. */
  core: [
    { title: "medicines", fields: ["medsThatHelp", "currentTreatment", "medicineForm"] },
    { fields: ["howToTalk"] },
    { fields: ["whatHelps"] },
    { fields: ["whatHarms"] },
    { fields: ["calmBefore"] },
    { title: "place", fields: ["preferredPlace", "avoidedPlace"] },
    { title: "care", fields: ["dependants", "pets"] },
  ],
  /** While room lasts, in this order; then whatever else the template sends to the sheet. */
  others: [
    { fields: ["physicalHealth"] },
    { fields: ["crisisSigns"] },
    { fields: ["beforeHospital"] },
    { fields: ["traumaToKnow"] },
    { title: "coercion", fields: ["seclusionWishes", "restraintWishes"] },
    { fields: ["careTeam"] },
    { fields: ["protectionMeasure"] },
  ],
} as const;

/** One block of the sheet's columns: one field, or several under a title of `paper.blocks`. */
export interface SheetBlock {
  readonly title?: "medicines" | "place" | "care" | "coercion";
  readonly fields: readonly string[];
}
