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

/** The parts of the table editor carry no types of their own. */
declare module 'dmn-js-decision-table/lib/*';
declare module 'dmn-js-shared/lib/*';
declare module 'table-js/lib/*';
