import { z } from 'zod';
import { FAILURE_CODES } from '#shared/base/result.ts';
import { conversion, SOURCE_FORMATS } from '#shared/document/conversion.ts';

/** What the converting process is asked: one file's bytes. */
export const importRequest = z.object({
  id: z.int(),
  fileName: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  encoding: z.string().exactOptional(),
  format: z.enum(SOURCE_FORMATS).exactOptional(),
  unicode: z.boolean().exactOptional(),
});
export type ImportRequest = z.infer<typeof importRequest>;

/** What it answers. Parsed on receipt: the process that read a hostile file is not trusted. */
export const importAnswer = z.object({
  id: z.int(),
  result: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: conversion }),
    z.object({
      ok: z.literal(false),
      failure: z.object({ code: z.enum(FAILURE_CODES), sentence: z.string() }),
    }),
  ]),
});
export type ImportAnswer = z.infer<typeof importAnswer>;
