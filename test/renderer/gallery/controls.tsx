import {
  ChartBar,
  ChartGantt,
  ChevronDown,
  Download,
  Hash,
  Info,
  MessageSquareText,
  PanelRight,
  Plus,
  Scale,
  Search,
  Trash2,
  TriangleAlert,
} from 'lucide-react';
import { useState } from 'react';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { ChoiceCards } from '#renderer/ui/choice-cards.tsx';
import { Chip, FilterChip } from '#renderer/ui/chip.tsx';
import { ComboField } from '#renderer/ui/combo-field.tsx';
import { DropHint } from '#renderer/ui/drop-hint.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { HueButton } from '#renderer/ui/hue-button.tsx';
import { IconButton, ToggleIconButton } from '#renderer/ui/icon-button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { LoadingState } from '#renderer/ui/loading-state.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Picker } from '#renderer/ui/picker.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { ProgressLine } from '#renderer/ui/progress-line.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { TagMark } from '#renderer/ui/tag-mark.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FloatingToolBar, ToolBarRule } from '#renderer/ui/tool-bar.tsx';
import { Verdicts } from './foundations.tsx';

const nothing = () => undefined;

/** Everything that can be pressed or typed in, and the three states of a pane. */
export function Controls() {
  return (
    <>
      <section style={{ gridColumn: '1 / 3' }}>
        <h2>Verdicts</h2>
        <Verdicts />
        <h2>Controls</h2>
        <Buttons />
        <Fields />
      </section>
      <section>
        <h2>Floating bar</h2>
        <FloatingToolBar label="Selected words">
          {([1, 2, 3, 4, 5] as const).map((hue) => (
            <HueButton key={hue} hue={hue} label={`Mark ${hue}`} onPress={nothing} />
          ))}
          <ToolBarRule />
          <Button variant="ghost" icon={Scale}>
            Claim
          </Button>
          <Button variant="ghost" icon={MessageSquareText}>
            Note
          </Button>
        </FloatingToolBar>
        <h2>Choices</h2>
        <Choices />
        <h2>More</h2>
        <More />
        <h2>Progress</h2>
        <ProgressLine
          label="Adding 14 of 38"
          detail="reading “Yearly summary”, page 41 of 120"
          value={0.37}
          cancel={{ label: 'Cancel', keys: 'Esc', onPress: nothing }}
        />
        <Banner tone="look" icon={Info} place="small">
          Same text as the other one. Does not count again.
        </Banner>
      </section>
      <section className="g-stack">
        <h2>Empty, loading, error</h2>
        <States />
      </section>
    </>
  );
}

function Buttons() {
  return (
    <div className="row" style={{ flexWrap: 'wrap' }}>
      <Button variant="primary" keys="Enter">
        Accept
      </Button>
      <Button keys="E">Edit</Button>
      <Button variant="ghost" keys={['G', 'R']}>
        Open
      </Button>
      <Button variant="link">Go there</Button>
      <Button variant="primary" isDisabled keys="Enter">
        Accept
      </Button>
      <Button isDisabled>Edit</Button>
      <Button size="big" variant="primary" icon={Download}>
        Big
      </Button>
      <IconButton icon={Trash2} label="Delete" keys="Del" />
      <ToggleIconButton icon={PanelRight} label="Panel" isSelected onChange={nothing} />
      <Menu
        label="Export"
        trigger={
          <Button icon={Download} iconEnd={ChevronDown}>
            Export
          </Button>
        }
        groups={[
          { id: 'a', entries: [{ id: 'png', label: 'PNG', hint: 'picture', keys: 'P' }] },
          { id: 'b', heading: 'Data', entries: [{ id: 'csv', label: 'CSV', icon: Hash }] },
        ]}
        onAction={nothing}
      />
    </div>
  );
}

function Fields() {
  const [kind, setKind] = useState<'one' | 'two'>('one');
  return (
    <div className="g-stack" style={{ marginTop: 12 }}>
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <TextField label="Who counted" defaultValue="River office" />
        <TextField label="Value" defaultValue="88O" error="not a number" />
        <Select
          label="Kind"
          options={[
            { id: 'one', label: 'Bridges' },
            { id: 'two', label: 'Crossings' },
          ]}
          value={kind}
          onChange={setKind}
        />
      </div>
      <div style={{ width: 320 }}>
        <TextArea label="Note" placeholder="What should a reader know?" help="Seen by all." />
      </div>
    </div>
  );
}

function Choices() {
  const [part, setPart] = useState<'all' | 'open'>('all');
  const [isOn, setOn] = useState(true);
  return (
    <div className="g-stack">
      <div className="row">
        <SegmentedControl
          label="Which"
          segments={[
            { id: 'all', label: 'All', count: 41 },
            { id: 'open', label: 'To review', count: 31 },
          ]}
          value={part}
          onChange={setPart}
        />
        <SearchField
          label="Search"
          placeholder="Search in the texts"
          clearLabel="Clear"
          keys="/"
          defaultValue=""
        />
      </div>
      <div className="row">
        <Checkbox isSelected={isOn} onChange={setOn}>
          Fold copies
        </Checkbox>
        <Checkbox isSelected={false} isIndeterminate onChange={nothing}>
          Some
        </Checkbox>
        <Checkbox isSelected={false} onChange={nothing} label="Alone" />
      </div>
      <div style={{ width: 260 }}>
        <Switch isSelected={isOn} onChange={setOn}>
          Keep unlike counts apart
        </Switch>
        <Switch isSelected={false} onChange={nothing}>
          Shade a band
        </Switch>
      </div>
      <div className="row">
        <Chip>13 in all</Chip>
        <Chip isOutlined icon={Search}>
          Suggested
        </Chip>
        <FilterChip removeLabel="Any year" onRemove={nothing}>
          2021 to 2025
        </FilterChip>
        <Kbd keys="Ctrl K" />
      </div>
    </div>
  );
}

function More() {
  const [layout, setLayout] = useState<'bars' | 'spans'>('bars');
  const [isOpen, setOpen] = useState(false);
  const [who, setWho] = useState('River office');
  return (
    <div className="g-stack">
      <ChoiceCards
        label="Layout"
        cards={[
          { id: 'bars', label: 'By office', icon: ChartBar },
          { id: 'spans', label: 'Periods', icon: ChartGantt },
        ]}
        value={layout}
        onChange={setLayout}
      />
      <ComboField
        label="Who counted"
        value={who}
        onChange={setWho}
        suggestions={['River office', 'Road office']}
      />
      <div style={{ width: '100%' }}>
        <Fold
          title="23 lines folded"
          meta="menus, links"
          keys="O"
          isDashed
          isOpen={isOpen}
          onChange={setOpen}
        >
          Home · News · Weather
        </Fold>
      </div>
      <div className="row">
        <DropHint>
          Drop a file here, or press <Kbd keys="A" />
        </DropHint>
        <Popover label="Tags" isBare trigger={<Button icon={Plus}>Tag</Button>}>
          <Picker
            label="Tags"
            placeholder="Find or make a tag"
            options={[
              { id: 't1', text: 'Boats', content: <TagMark hue={7}>Boats</TagMark>, hint: '7' },
              { id: 't2', text: 'Trees', content: <TagMark hue={8}>Trees</TagMark>, hint: '8' },
            ]}
            chosen={new Set(['t1'])}
            onToggle={nothing}
            create={{ labelOf: (text) => `Make “${text}”`, onCreate: nothing }}
            empty="No tag yet."
          />
        </Popover>
      </div>
    </div>
  );
}

function States() {
  return (
    <>
      <EmptyState
        place="framed"
        title="No bridges yet"
        actions={
          <>
            <Button variant="primary" keys="C">
              New bridge
            </Button>
            <Button variant="ghost" keys={['G', 'R']}>
              Open the map
            </Button>
          </>
        }
      >
        Write down what you saw, then tie it to the place. Or start from the map.
      </EmptyState>
      <LoadingState title="Reading “Yearly summary”" progress="41 of 120 pages" place="framed" />
      <ErrorState
        title="This file could not be saved"
        actions={
          <>
            <Button>Try again</Button>
            <Button variant="ghost">Save a copy elsewhere</Button>
          </>
        }
      >
        The disk is full. Your last 3 changes are safe in memory and will be written as soon as
        there is room.
      </ErrorState>
      <Banner tone="clash" icon={TriangleAlert}>
        Two people changed this line.
      </Banner>
    </>
  );
}
