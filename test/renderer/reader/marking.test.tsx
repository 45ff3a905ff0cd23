import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openReader } from './open-reader.tsx';

const values = <T,>(table: ReadonlyMap<string, T>): T[] => [...table.values()];

describe('a selected passage', () => {
  it('is highlighted by H, without a tag', async () => {
    const { select, press, tables, page } = await openReader();
    await select('They eat and sleep.');
    await press('h');
    const [highlight] = values(tables().highlight);
    expect(highlight?.anchor).toMatchObject({
      exact: 'They eat and sleep.',
      prefix: 'It expects more than 60 a month.\nNobody asks them for papers. ',
    });
    expect(page.querySelector('mark')?.textContent).toBe('They eat and sleep.');
  });

  it('is highlighted with a tag by its number, and says so', async () => {
    const { select, press, tables, spoken } = await openReader();
    await select(' Nobody asks them for papers. '.trim());
    await press('1');
    const [highlight] = values(tables().highlight);
    const names = Object.keys(highlight!.tags).map((id) => tables().tag.get(id)?.name);
    expect(names).toEqual(['Defected']);
    expect(spoken()).toBe('Highlighted as Defected: Nobody asks them for papers.');
  });

  it('loses white space at its ends', async () => {
    const { select, press, tables } = await openReader();
    await select(' asks them ');
    await press('h');
    expect(values(tables().highlight)[0]?.anchor.exact).toBe('asks them');
  });

  it('asks for the tag a number has not got, and makes both in one step', async () => {
    const { select, press, tables, store, backend } = await openReader();
    await select('sleep');
    await press('4');
    fireEvent.change(screen.getByLabelText('New tag on key 4'), {
      target: { value: 'Daily life' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Highlight' }));
    await waitFor(() => expect(tables().highlight.size).toBe(1));
    expect(values(tables().tag).find(({ key }) => key === 4)?.name).toBe('Daily life');
    await act(() => backend.request['project.undo']({}));
    expect([tables().highlight.size, tables().tag.size]).toEqual([0, 2]);
    expect(store.getState().notices).toEqual([]);
  });

  it('becomes a claim with itself as the evidence, in one step', async () => {
    const { select, press, tables, backend } = await openReader();
    await select('Nobody asks them for papers.');
    await press('c');
    const field = screen.getByLabelText<HTMLTextAreaElement>('Claim');
    expect(field.value).toBe('Nobody asks them for papers.');
    fireEvent.change(field, { target: { value: 'Papers are not asked for.' } });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(tables().claim.size).toBe(1));
    const [highlight] = values(tables().highlight);
    const [evidence] = values(tables().evidence);
    expect(evidence).toMatchObject({
      stance: 'supports',
      target: { kind: 'highlight', id: highlight?.id },
    });
    await act(() => backend.request['project.undo']({}));
    expect([tables().claim.size, tables().highlight.size, tables().evidence.size]).toEqual([
      0, 0, 0,
    ]);
  });

  it('becomes evidence against a claim there is', async () => {
    const { select, press, tables } = await openReader({
      before: [{ kind: 'claim.add', statement: 'Everybody is asked for papers.' }],
    });
    await select('Nobody asks them for papers.');
    await press('c');
    fireEvent.click(screen.getByRole('button', { name: /A new claim/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'Everybody is asked for papers.' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Contradicts it' }));
    fireEvent.click(screen.getByRole('button', { name: /Add evidence/ }));
    await waitFor(() => expect(tables().evidence.size).toBe(1));
    expect(values(tables().evidence)[0]).toMatchObject({
      claim: values(tables().claim)[0]?.id,
      stance: 'contradicts',
      target: { kind: 'highlight', id: values(tables().highlight)[0]?.id },
    });
  });

  it('takes a note', async () => {
    const { select, press, tables } = await openReader();
    await select('papers');
    await press('n');
    fireEvent.change(screen.getByRole('textbox', { name: 'Note' }), {
      target: { value: 'Ask the clinic.' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save note' }));
    await waitFor(() => expect(values(tables().highlight)[0]?.note).toBe('Ask the clinic.'));
  });

  it('is offered what can be done with it', async () => {
    const { select, press } = await openReader();
    await select('papers');
    const tools = await screen.findByRole('toolbar', { name: 'With the selected words' });
    expect(
      within(tools)
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual(['', '1', '6', '', 'Claim', 'Figure', 'Note']);
    await press('h');
    expect(screen.queryByRole('toolbar', { name: 'With the selected words' })).toBeNull();
  });
});

describe('a selected highlight', () => {
  const openWithHighlight = async () => {
    const reader = await openReader();
    await reader.select('Nobody asks them for papers.');
    await reader.press('1');
    return reader;
  };

  it('gets another tag by its number, and loses it by the same', async () => {
    const { press, tables } = await openWithHighlight();
    await press('6');
    expect(Object.keys(values(tables().highlight)[0]!.tags)).toHaveLength(2);
    await press('6');
    expect(Object.keys(values(tables().highlight)[0]!.tags)).toHaveLength(1);
  });

  it('goes by Delete, with a way back', async () => {
    const { press, tables, store } = await openWithHighlight();
    await press('Delete');
    expect(tables().highlight.size).toBe(0);
    expect(store.getState().notices).toMatchObject([{ text: 'Highlight deleted', undo: true }]);
  });

  it('takes its note and its tags in the inspector', async () => {
    const { tables } = await openWithHighlight();
    const panel = screen.getByRole('region', { name: 'Selected highlight' });
    const note = within(panel).getByLabelText('Note');
    fireEvent.change(note, { target: { value: 'From the clinic.' } });
    fireEvent.blur(note);
    await waitFor(() => expect(values(tables().highlight)[0]?.note).toBe('From the clinic.'));
    fireEvent.click(within(panel).getByRole('button', { name: 'Take the tag Defected off' }));
    await waitFor(() => expect(Object.keys(values(tables().highlight)[0]!.tags)).toEqual([]));
  });
});

describe('suggested figures', () => {
  it('come one after the other with J and K, and are spoken', async () => {
    const { press, spoken } = await openReader();
    await press('j');
    expect(spoken()).toMatch(/^Suggestion 1 of \d+: 412 men/);
    await press('j');
    expect(spoken()).toMatch(/^Suggestion 2 of/);
    await press('k');
    expect(spoken()).toMatch(/^Suggestion 1 of/);
  });

  it('are accepted by Enter with the tags chosen by number, and lead on to the next', async () => {
    const { press, tables, page } = await openReader();
    await press('j');
    await press('1');
    await press('Enter');
    const [figure] = values(tables().figure);
    expect(figure).toMatchObject({ value: 412, decision: 'accepted' });
    expect(Object.keys(figure!.tags)).toHaveLength(1);
    expect(page.querySelector('.mark-solid')?.textContent).toBe('412');
    expect(page.querySelector('.mark-dotted.mark-current')?.textContent).toBe('more than 60');
  });

  it('are dismissed by X', async () => {
    const { press, tables, page } = await openReader();
    await press('j');
    await press('x');
    expect(values(tables().figure)).toMatchObject([{ value: 412, decision: 'dismissed' }]);
    expect(page.querySelector('.mark-solid')).toBeNull();
  });

  it('are corrected by E and accepted so, in one step', async () => {
    const { press, tables, backend } = await openReader();
    await press('j');
    await press('e');
    fireEvent.change(screen.getByLabelText('Value'), { target: { value: '410 to 415' } });
    fireEvent.click(screen.getByRole('button', { name: 'Accept' }));
    await waitFor(() => expect(tables().figure.size).toBe(1));
    expect(values(tables().figure)[0]).toMatchObject({ value: [410, 415], qualifier: 'range' });
    await act(() => backend.request['project.undo']({}));
    expect(tables().figure.size).toBe(0);
  });

  it('refuse a value that is no number, and say what would be one', async () => {
    const { press, tables } = await openReader();
    await press('j');
    await press('e');
    fireEvent.change(screen.getByLabelText('Value'), { target: { value: 'many' } });
    fireEvent.click(screen.getByRole('button', { name: 'Accept' }));
    expect(await screen.findByText(/such as 880/)).toBeTruthy();
    expect(tables().figure.size).toBe(0);
  });

  it('leave the tags of a colour to themselves: Enter on a button presses it', async () => {
    const { press, tables } = await openReader();
    await press('j');
    const dismiss = screen.getByRole('button', { name: 'Dismiss' });
    fireEvent.keyDown(dismiss, { key: 'Enter', code: 'Enter' });
    fireEvent.keyUp(dismiss, { key: 'Enter', code: 'Enter' });
    await waitFor(() => expect(values(tables().figure)).toMatchObject([{ decision: 'dismissed' }]));
  });
});

describe('a selection that is no sentence', () => {
  it('becomes the one it begins in by S, and none by Escape', async () => {
    const { select, press, spoken, page } = await openReader();
    await select('eat and');
    await press('s');
    expect(spoken()).toBe('They eat and sleep.');
    await press('Escape');
    expect(page.editor.state.selection.empty).toBe(true);
  });
});

describe('an accepted figure', () => {
  it('can be what a claim leans on', async () => {
    const { press, tables } = await openReader();
    await press('j');
    await press('Enter');
    fireEvent.click(screen.getByRole('option', { name: /412/ }));
    await press('c');
    fireEvent.change(screen.getByLabelText('Claim'), { target: { value: '412 came in 2025.' } });
    fireEvent.click(screen.getByRole('button', { name: /Add claim/ }));
    await waitFor(() => expect(tables().claim.size).toBe(1));
    expect(tables().highlight.size).toBe(0);
    expect(values(tables().evidence)[0]?.target).toEqual({
      kind: 'figure',
      id: values(tables().figure)[0]?.id,
    });
  });
});

describe('a figure by hand', () => {
  it('is read from the selection by F', async () => {
    const { select, press, tables } = await openReader({ suggestions: {} });
    await select('412');
    await press('f');
    expect(screen.getByLabelText<HTMLInputElement>('Value').value).toBe('412');
    fireEvent.click(screen.getByRole('button', { name: 'Add figure' }));
    await waitFor(() => expect(tables().figure.size).toBe(1));
    const [figure] = values(tables().figure);
    expect(figure).toMatchObject({ value: 412, verbatim: '412', origin: 'by hand' });
    expect(figure?.sentenceText).toMatch(/^The clinic .* in 2025\.$/);
  });

  it('opens the suggestion that stands there already', async () => {
    const { select, press, spoken } = await openReader();
    await select('412');
    await press('f');
    expect(spoken()).toMatch(/^Suggestion 1 of/);
  });
});

describe('the sentence cursor', () => {
  it('selects and speaks sentence by sentence, and every key acts on it', async () => {
    const { press, spoken, tables } = await openReader();
    await press('s');
    await press('s');
    await press('s');
    expect(spoken()).toBe('It expects more than 60 a month.');
    await press('S', { shiftKey: true });
    expect(spoken()).toMatch(/^The clinic at the bridge/);
    await press('1');
    expect(values(tables().highlight)[0]?.anchor.exact).toMatch(/^The clinic .* 2025\.$/);
    await press('s');
    expect(spoken()).toBe('It expects more than 60 a month.');
  });
});
