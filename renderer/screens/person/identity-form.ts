import { newPerson as words } from "../../../templates/ui/person.fr.ts";
import type { Identity } from "../../../templates/version-schema.ts";
import { useApp } from "../../app-state.tsx";
import { hasShortYear, readDay } from "../../dates.ts";
import { givenNamesOf } from "../../names.ts";
import { useForm } from "../../use-form.ts";

/** An identity as it is being typed; an optional line left empty is not noted. */
export interface TypedIdentity {
  readonly birthName: string;
  readonly usedName: string;
  readonly givenNames: string;
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly hospitalNumber: string;
}

const EARLIEST_BIRTH = "1900-01-01";
const isAdult = (birthDate: string, today: string) => `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}` <= today;
const typedNames = ({ givenNames }: Identity) => givenNames.join(" ");

function birthDateFault(typed: string, today: string): string | undefined {
  if (!typed.trim()) return words.birthDateMissing;
  const day = readDay(typed);
  if (!day) return hasShortYear(typed) ? words.birthDateShortYear : words.birthDateWrong;
  if (day > today) return words.birthDateFuture;
  if (day < EARLIEST_BIRTH) return words.birthDateOld;
  return isAdult(day, today) ? undefined : words.underage;
}

/** A form without any line yet, but for a family name that was searched for. */
export const emptyIdentity = (birthName = ""): TypedIdentity => ({
  birthName,
  usedName: "",
  givenNames: "",
  birthDate: "",
  birthPlace: "",
  hospitalNumber: "",
});

/** An identity as one would type it. */
export const typedIdentity = (identity: Identity): TypedIdentity => ({
  birthName: identity.birthName,
  usedName: identity.usedName ?? "",
  givenNames: typedNames(identity),
  birthDate: identity.birthDate.split("-").reverse().join(" "),
  birthPlace: identity.birthPlace,
  hospitalNumber: identity.hospitalNumber ?? "",
});

/** The identity typed. Given names left as they were `before` are not cut again at their spaces. */
export function identityFrom(typed: TypedIdentity, before?: Identity): Identity {
  const [usedName, hospitalNumber] = [typed.usedName.trim(), typed.hospitalNumber.trim()];
  return {
    birthName: typed.birthName.trim(),
    givenNames: before && typedNames(before) === typed.givenNames ? before.givenNames : givenNamesOf(typed.givenNames),
    birthDate: readDay(typed.birthDate) ?? "",
    birthPlace: typed.birthPlace.trim(),
    ...(usedName && { usedName }),
    ...(hospitalNumber && { hospitalNumber }),
  };
}

/** Identity of decision D3, and its faults. The data process has the last word on age and on who is already here. */
export function useIdentityForm(start: TypedIdentity) {
  const { state } = useApp();
  return useForm(start, (typed) => ({
    birthName: typed.birthName.trim() ? undefined : words.birthNameMissing,
    givenNames: givenNamesOf(typed.givenNames).length > 0 ? undefined : words.givenNamesMissing,
    birthDate: birthDateFault(typed.birthDate, state.today),
    birthPlace: typed.birthPlace.trim() ? undefined : words.birthPlaceMissing,
  }));
}

export type IdentityForm = ReturnType<typeof useIdentityForm>;
