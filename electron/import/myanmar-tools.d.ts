declare module 'myanmar-tools' {
  interface ZawgyiDetector {
    /** 0 (Unicode) to 1 (Zawgyi); -Infinity for a text without Burmese letters. */
    getZawgyiProbability(text: string): number;
  }
  interface ZawgyiConverter {
    zawgyiToUnicode(text: string): string;
  }
  /** CommonJS: Node finds none of its names, only the whole. */
  const tools: {
    readonly ZawgyiDetector: new () => ZawgyiDetector;
    readonly ZawgyiConverter: new () => ZawgyiConverter;
  };
  export = tools;
}
