import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBackend } from '#renderer/backend/fake-backend.ts';
import { NotebookProvider } from '#renderer/state/hooks.ts';
import { createNotebook } from '#renderer/state/notebook.ts';
import { firstPicture } from '#renderer/first-picture.tsx';
import { Window } from '#renderer/shell/window.tsx';

function drawn(): Element {
  const page = document.createElement('div');
  page.innerHTML = firstPicture();
  return page;
}

/** Elements with their classes and words, which is what the eye sees of them. */
const look = (root: ParentNode | null) =>
  [...(root?.querySelectorAll('main, main *') ?? [])].map(
    ({ localName, classList, children, textContent }) =>
      `${localName}.${[...classList].sort().join('.')} ${children.length === 0 ? textContent : ''}`,
  );

describe('the first picture', () => {
  it('is what the living window shows when it takes its place', () => {
    const store = createNotebook(createFakeBackend({ projectName: null }), true);
    const { container } = render(
      <NotebookProvider value={store}>
        <Window />
      </NotebookProvider>,
    );
    const living = look(container);
    expect(living.length).toBeGreaterThan(30);
    expect(look(drawn())).toEqual(living);
  });

  it('takes no key and no click, which nobody would answer', () => {
    expect(drawn().firstElementChild?.hasAttribute('inert')).toBe(true);
  });

  it('has nothing inline that the policy would refuse', () => {
    expect(drawn().querySelectorAll('style, [style], script')).toHaveLength(0);
  });
});
