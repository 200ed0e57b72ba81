import { Search } from "lucide-react";
import { Input, SearchField } from "react-aria-components";
import { home } from "../../templates/ui/home.fr.ts";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onSubmit: () => void;
}

/** One field for a name or a birth date. */
export function SearchBox({ label, value, onChange, onSubmit }: Props) {
  return (
    <SearchField className="box" aria-label={label} value={value} onChange={onChange} onSubmit={onSubmit}>
      <Search className="icon" />
      <Input className="input" placeholder={home.searchHint} autoComplete="off" />
    </SearchField>
  );
}
