import './field.css';
import './search-field.css';
import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import {
  SearchField as AriaSearchField,
  Button,
  Group,
  Input,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components';
import { Icon } from './icon.tsx';
import { Kbd, type Keys } from './kbd.tsx';

type Inherited = Omit<AriaSearchFieldProps, 'children' | 'className' | 'style' | 'aria-label'>;

export interface SearchFieldProps extends Inherited {
  readonly label: string;
  readonly placeholder: string;
  /** Spoken name of the button that empties the field. Escape does the same. */
  readonly clearLabel: string;
  readonly keys?: Keys;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, clearLabel, keys, inputRef, ...rest } = props;
  return (
    <AriaSearchField {...rest} aria-label={label} className="ui-search">
      <Group className="ui-field__box ui-search__box">
        <Icon icon={Search} className="ink-3" />
        <Input placeholder={placeholder} {...(inputRef !== undefined && { ref: inputRef })} />
        <Button className="ui-search__clear" aria-label={clearLabel}>
          <Icon icon={X} size={14} />
        </Button>
        {keys !== undefined && (
          <span className="ui-search__keys" aria-hidden="true">
            <Kbd keys={keys} />
          </span>
        )}
      </Group>
    </AriaSearchField>
  );
}
