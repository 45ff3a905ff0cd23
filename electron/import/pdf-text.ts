import {
  BaseStream,
  Dict,
  EvaluatorPreprocessor,
  lookupMatrix,
  Name,
  OPS,
  Ref,
  StateManager,
  stringToPDFString,
  TextState,
  type Operation,
  type PartialEvaluator,
  type TextRequest,
  type TranslatedFont,
} from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { DAMAGED, PdfRunBuilder } from './pdf-run-builder.ts';

/** Forms drawn inside forms; a form may draw itself. */
const DEEPEST = 12;

/** The words that a marked part stands for, and the run it began with; null for other marks. */
type Mark = { readonly words: string; readonly from: number } | null;

interface Page {
  readonly evaluator: PartialEvaluator;
  readonly request: TextRequest;
  readonly builder: PdfRunBuilder;
  /** Objects that are no forms, such as pictures: they are drawn often and hold no text. */
  readonly textless: Set<unknown>;
}

const numberAt = (args: readonly unknown[], at: number): number => {
  const value = args[at];
  return typeof value === 'number' ? value : 0;
};

/** One content stream: the page's own, or a form drawn on it. */
class ContentReader {
  private readonly page: Page;
  private readonly resources: Dict;
  private readonly states: StateManager;
  private readonly depth: number;
  private readonly fonts = new Map<string, TranslatedFont>();
  private readonly marks: Mark[] = [];
  private readonly preprocessor: EvaluatorPreprocessor;

  constructor(page: Page, stream: BaseStream, resources: Dict, states: StateManager, depth = 0) {
    this.page = page;
    this.resources = resources;
    this.states = states;
    this.depth = depth;
    this.preprocessor = new EvaluatorPreprocessor(stream, page.evaluator.xref, states);
  }

  async read(): Promise<void> {
    for (let operation = this.next(); operation; operation = this.next()) {
      const waiting = this.run(operation.fn, operation.args ?? []);
      if (waiting) await waiting;
    }
  }

  private next(): Operation | null {
    const operation: Operation = { fn: 0, args: [] };
    return this.preprocessor.read(operation) ? operation : null;
  }

  /** Most operators are done at once; a promise is what has to be loaded first. */
  private run(fn: number, args: readonly unknown[]): Promise<void> | undefined {
    switch (fn) {
      case OPS.setFont:
        return this.setFont(args);
      case OPS.setGState:
        return this.setGraphics(args[0]);
      case OPS.paintXObject:
        return this.draw(args[0]);
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.marks.push(this.markOf(args[1]));
        return undefined;
      case OPS.endMarkedContent:
        this.endMark();
        return undefined;
      default:
        this.runText(fn, args);
        return undefined;
    }
  }

  private runText(fn: number, args: readonly unknown[]): void {
    const { state } = this.states;
    switch (fn) {
      case OPS.showText:
        this.show(args[0]);
        break;
      case OPS.showSpacedText:
        this.showSpaced(args[0]);
        break;
      case OPS.nextLineSetSpacingShowText:
        state.wordSpacing = numberAt(args, 0);
        state.charSpacing = numberAt(args, 1);
        state.carriageReturn();
        this.show(args[2]);
        break;
      case OPS.nextLineShowText:
        state.carriageReturn();
        this.show(args[0]);
        break;
      default:
        place(state, fn, args);
    }
  }

  private show(codes: unknown): void {
    if (typeof codes === 'string') this.page.builder.show(this.states.state, codes, 0);
  }

  private showSpaced(elements: unknown): void {
    if (!Array.isArray(elements)) return;
    const { state } = this.states;
    const factor = ((state.font?.vertical === true ? 1 : -1) * state.fontSize) / 1000;
    let codes = '';
    for (const element of elements as readonly unknown[]) {
      if (typeof element === 'string') codes += element;
      else if (typeof element === 'number' && element !== 0) {
        this.page.builder.show(state, codes, element * factor);
        codes = '';
      }
    }
    if (codes !== '') this.page.builder.show(state, codes, 0);
  }

  private setFont([name, size]: readonly unknown[]): Promise<void> | undefined {
    if (!(name instanceof Name)) return undefined;
    const { state } = this.states;
    state.fontName = name.name;
    state.fontSize = typeof size === 'number' ? size : 0;
    const known = this.fonts.get(name.name);
    if (known) {
      useFont(state, known);
      return undefined;
    }
    return this.loadFont(name.name, null);
  }

  private async loadFont(name: string | null, font: unknown): Promise<void> {
    const { evaluator, request } = this.page;
    const { state } = this.states;
    const loaded = await evaluator.loadFont(name, font, this.resources);
    if (loaded.font.isType3Font) {
      try {
        await loaded.loadType3Data(evaluator, this.resources, request.task);
      } catch {
        // letters that cannot be drawn still have their widths
      }
    }
    if (name !== null) this.fonts.set(name, loaded);
    useFont(state, loaded);
  }

  private setGraphics(name: unknown): Promise<void> | undefined {
    const all = this.resources.get('ExtGState');
    const graphics = all instanceof Dict && name instanceof Name ? all.get(name.name) : undefined;
    const font = graphics instanceof Dict ? graphics.get('Font') : undefined;
    if (!Array.isArray(font)) return undefined;
    const { state } = this.states;
    state.fontName = null;
    state.fontSize = numberAt(font, 1);
    return this.loadFont(null, font[0]);
  }

  private draw(name: unknown): Promise<void> | undefined {
    const all = this.resources.get('XObject');
    if (!(all instanceof Dict) || !(name instanceof Name) || this.depth >= DEEPEST)
      return undefined;
    const raw = all.getRaw(name.name);
    const { evaluator, request, textless } = this.page;
    const key = raw instanceof Ref ? `${raw.num} ${raw.gen}` : raw;
    if (textless.has(key)) return undefined;
    request.task.ensureNotTerminated();
    const form = raw instanceof Ref ? evaluator.xref.fetch(raw) : raw;
    const kind = form instanceof BaseStream ? form.dict.get('Subtype') : undefined;
    if (!(form instanceof BaseStream) || !(kind instanceof Name) || kind.name !== 'Form') {
      textless.add(key);
      return undefined;
    }
    return this.drawForm(form, key);
  }

  private async drawForm(form: BaseStream, key: unknown): Promise<void> {
    const { builder, textless } = this.page;
    builder.flush();
    const states = new StateManager(this.states.state.clone());
    const matrix = lookupMatrix(form.dict.getArray('Matrix'), null);
    if (matrix) states.transform(matrix);
    const own = form.dict.get('Resources');
    const resources = own instanceof Dict ? own : this.resources;
    const before = builder.drawn;
    await new ContentReader(this.page, form, resources, states, this.depth + 1).read();
    if (builder.drawn === before) textless.add(key);
  }

  /** ActualText (ISO 32000-1, 14.9.4): the words where letters alone do not say them, as in Burmese. */
  private markOf(properties: unknown): Mark {
    let dict = properties;
    if (properties instanceof Name) {
      const all = this.resources.get('Properties');
      dict = all instanceof Dict ? all.get(properties.name) : undefined;
    }
    const words = dict instanceof Dict ? dict.get('ActualText') : undefined;
    if (typeof words !== 'string') return null;
    this.page.builder.flush();
    return { words: stringToPDFString(words), from: this.page.builder.runs.length };
  }

  private endMark(): void {
    const mark = this.marks.pop();
    if (mark) this.page.builder.replaceSince(mark.from, mark.words);
  }
}

function useFont(state: TextState, { font, loadedName }: TranslatedFont): void {
  state.loadedName = loadedName;
  state.font = font;
  state.fontMatrix = font.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0];
}

/** The operators that move the pen or say how it writes (ISO 32000-1, 9.3 and 9.4). */
function place(state: TextState, fn: number, args: readonly unknown[]): void {
  const first = numberAt(args, 0);
  switch (fn) {
    case OPS.beginText:
      state.textMatrix = [1, 0, 0, 1, 0, 0];
      state.textLineMatrix = [1, 0, 0, 1, 0, 0];
      break;
    case OPS.setTextMatrix: {
      const matrix = [0, 1, 2, 3, 4, 5].map((at) => numberAt(args, at));
      state.textMatrix = matrix;
      state.textLineMatrix = [...matrix];
      break;
    }
    case OPS.setLeadingMoveText:
      state.leading = -numberAt(args, 1);
      state.translateTextLineMatrix(first, numberAt(args, 1));
      state.textMatrix = [...state.textLineMatrix];
      break;
    case OPS.moveText:
      state.translateTextLineMatrix(first, numberAt(args, 1));
      state.textMatrix = [...state.textLineMatrix];
      break;
    case OPS.nextLine:
      state.carriageReturn();
      break;
    case OPS.setTextRise:
      state.textRise = first;
      break;
    case OPS.setHScale:
      state.textHScale = first / 100;
      break;
    case OPS.setLeading:
      state.leading = first;
      break;
    case OPS.setCharSpacing:
      state.charSpacing = first;
      break;
    case OPS.setWordSpacing:
      state.wordSpacing = first;
      break;
  }
}

/**
 * Reads a page's text in pdfjs's stead, as a method of its evaluator: runs as `PdfRunBuilder` joins them,
 * handed over in one batch. Unlike pdfjs's own it heeds ActualText, keeps raised numbers apart and waits
 * only for what has to be loaded. Damage ends the page early and is told; what was read until then stays.
 */
export async function readPageText(this: PartialEvaluator, request: TextRequest): Promise<void> {
  const builder = new PdfRunBuilder(request.viewBox);
  const page: Page = { evaluator: this, request, builder, textless: new Set() };
  const states = new StateManager(new TextState());
  const resources = request.resources ?? Dict.empty;
  let styles = {};
  try {
    await new ContentReader(page, request.stream, resources, states).read();
  } catch {
    request.task.ensureNotTerminated();
    styles = { [DAMAGED]: {} }; // told by the owner of the page
  }
  builder.flush();
  request.sink.enqueue({ items: builder.runs, styles, lang: null }, 1);
}
