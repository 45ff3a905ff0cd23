import { describe, expect, it } from 'vitest';
import { isTextField, singleKey } from '#renderer/state/single-keys.ts';

const press = (key: string, code: string, held: object = {}) =>
  singleKey({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('a single key', () => {
  it('is the letter, digit or sign that was typed', () => {
    expect([press('h', 'KeyH'), press('7', 'Digit7'), press('?', 'Slash')]).toEqual([
      'h',
      '7',
      '?',
    ]);
  });

  it('goes by its letter on a Latin layout, wherever that stands', () => {
    expect(press('a', 'KeyQ')).toBe('a');
  });

  it('goes by its place where the layout is not Latin', () => {
    expect([press('ု', 'KeyK'), press('၇', 'Digit7')]).toEqual(['k', '7']);
  });

  it('is none with Ctrl, Alt or Cmd held, nor for keys without a sign', () => {
    expect(press('h', 'KeyH', { ctrlKey: true })).toBeNull();
    expect(press('Enter', 'Enter')).toBeNull();
  });
});

describe('a text field', () => {
  it('is what takes letters for itself', () => {
    const made = (html: string) => {
      document.body.innerHTML = html;
      return document.body.firstElementChild;
    };
    expect(isTextField(made('<input>'))).toBe(true);
    expect(isTextField(made('<textarea></textarea>'))).toBe(true);
    expect(isTextField(made('<div contenteditable="true"></div>'))).toBe(true);
    expect(isTextField(made('<input type="checkbox">'))).toBe(false);
    expect(isTextField(made('<button></button>'))).toBe(false);
    const page = '<div contenteditable="plaintext-only" aria-readonly="true"></div>';
    expect(isTextField(made(page))).toBe(false);
  });
});
