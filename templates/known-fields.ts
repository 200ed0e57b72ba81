/** The only field ids that code may name (decision D6). Everything else about a field is read from its template. */
export const knownFields = {
  preferredName: "preferredName",
  doNotContact: "doNotContact",
  trustedPerson: "trustedPerson",
  capacityNote: "capacityNote",
} as const;
