declare module 'dmn-js/lib/NavigatedViewer' {
  interface View {
    type: string;
    id: string;
  }

  export default class NavigatedViewer {
    constructor(options: Record<string, unknown>);
    importXML(xml: string): Promise<unknown>;
    getViews(): View[];
    open(view: View): Promise<unknown>;
    destroy(): void;
  }
}
