import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { renderForm, type FormOptions, type RenderedForm } from './form/renderForm';

export type { Fact, FieldError, FormOptions, RenderedForm } from './form/renderForm';

/** The shared form renderer as a component; made anew for another schema, language or set of first values. */
export default function Form({ ref, ...options }: FormOptions & { ref?: Ref<RenderedForm | null> }) {
  const container = useRef<HTMLDivElement>(null);
  const rendered = useRef<RenderedForm | null>(null);
  // what the form calls may change without the form being drawn anew
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  useEffect(() => {
    const form = renderForm(container.current!, {
      ...latest.current,
      onChange: (values) => latest.current.onChange?.(values),
    });
    rendered.current = form;
    return () => {
      rendered.current = null;
      form.destroy();
    };
  }, [options.schema, options.values, options.language, options.readOnly]);

  useImperativeHandle(ref, () => ({
    values: () => rendered.current?.values() ?? {},
    validate: () => rendered.current?.validate() ?? false,
    blocked: () => rendered.current?.blocked() ?? null,
    showErrors: (errors) => rendered.current?.showErrors(errors) ?? errors,
    destroy: () => undefined,
  }));
  return <div ref={container} />;
}
