/** How the folder of a backup is called: when it was made and of which store, no name of a person. */
export const backupName = (day: string, time: string, store: string): string => `paroles-d-avance ${day} ${time} ${store}`;

/** How the folder of a store that a restore has put aside is called. */
export const formerName = (day: string, time: string): string => `paroles-d-avance avant retour du ${day} ${time}`;
