import { ChevronDown, ChevronLeft, ChevronRight, FileDown } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import type { BriefModel } from '#shared/brief/brief-model.ts';
import { BriefPaper } from '#renderer/parts/brief-paper.tsx';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { useDispatch } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { ToolBar } from '#renderer/ui/tool-bar.tsx';
import type { BriefFormat } from './use-export.ts';

const PAGES = ['A4', 'Letter'] as const;
const OTHERS = [
  { id: 'html', label: 'As a web page (HTML)' },
  { id: 'md', label: 'As Markdown' },
] as const;

export interface PagePreviewProps {
  readonly brief: Brief;
  readonly model: BriefModel;
  readonly exportAs: (format: BriefFormat) => Promise<void>;
}

/** The page the brief becomes. Its text is the editor's, so that it is there for the eye alone. */
export function PagePreview({ brief, model, exportAs }: PagePreviewProps) {
  const [page, setPage] = useState(0);
  const [count, setCount] = useState(1);
  const shown = Math.min(page, count - 1);
  return (
    <section className="pane pane--desk brief-preview" aria-label="Page preview">
      <ToolBar label="Page preview: tools">
        <span className="ink-2 num">{`Page ${shown + 1} of ${count}`}</span>
        <IconButton
          icon={ChevronLeft}
          label="Page before"
          isDisabled={shown === 0}
          onPress={() => setPage(shown - 1)}
        />
        <IconButton
          icon={ChevronRight}
          label="Next page"
          isDisabled={shown >= count - 1}
          onPress={() => setPage(shown + 1)}
        />
        <div className="grow" />
        <PageSize brief={brief} />
        <ExportButtons exportAs={exportAs} />
      </ToolBar>
      <div className="brief-preview__desk scroll grow" aria-hidden="true" inert>
        <Sheet model={model} page={shown} onCount={setCount} />
        {shown + 1 < count && <Sheet model={model} page={shown + 1} />}
      </div>
    </section>
  );
}

function PageSize({ brief }: { brief: Brief }) {
  const dispatch = useDispatch();
  return (
    <Menu
      label="Page size"
      trigger={
        <Button variant="ghost" iconEnd={ChevronDown}>
          {brief.settings.page}
        </Button>
      }
      groups={[
        {
          id: 'sizes',
          entries: PAGES.map((id) => ({ id, label: id })),
          chosen: {
            mode: 'single',
            ids: new Set([brief.settings.page]),
            onChange: (ids) => {
              const size = PAGES.find((one) => ids.has(one));
              if (!size || size === brief.settings.page) return;
              void dispatch({
                kind: 'brief.set',
                id: brief.id,
                changes: { settings: { ...brief.settings, page: size } },
              });
            },
          },
        },
      ]}
    />
  );
}

function ExportButtons({ exportAs }: Pick<PagePreviewProps, 'exportAs'>) {
  const keys = useCommandKeys();
  return (
    <>
      <Button
        variant="primary"
        icon={FileDown}
        keys={keys('Ctrl E')}
        onPress={() => void exportAs('pdf')}
      >
        Export PDF
      </Button>
      <Menu
        label="Other exports"
        placement="bottom end"
        trigger={<IconButton icon={ChevronDown} label="Other exports" />}
        groups={[{ id: 'formats', entries: OTHERS }]}
        onAction={(id) => {
          const format = OTHERS.find((one) => one.id === id)?.id;
          if (format) void exportAs(format);
        }}
      />
    </>
  );
}

interface SheetProps {
  readonly model: BriefModel;
  readonly page: number;
  readonly onCount?: (count: number) => void;
}

/** One sheet: the text in columns as high as a page, moved along to the one that is shown. */
function Sheet({ model, page, onCount }: SheetProps) {
  const flow = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = flow;
    if (!current || !onCount) return;
    const measure = () => {
      const { scrollWidth, clientWidth } = current;
      const gap = 44; // px, as in the styles
      onCount(
        clientWidth === 0 ? 1 : Math.max(1, Math.round((scrollWidth + gap) / (clientWidth + gap))),
      );
    };
    measure();
    const watch = new ResizeObserver(measure);
    if (current.firstElementChild) watch.observe(current.firstElementChild);
    return () => watch.disconnect();
  }, [model, onCount]);
  return (
    <div className={`brief-page brief-page--${model.page.toLowerCase()}`}>
      <div className="brief-page__paper" data-theme="light">
        <div className="brief-page__window">
          <div
            className="brief-page__shift"
            style={{ transform: `translateX(calc(${-page} * (100% + 44px)))` }}
          >
            <div className="brief-page__flow" ref={flow}>
              <BriefPaper model={model} />
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}
