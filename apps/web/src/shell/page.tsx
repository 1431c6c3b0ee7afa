import { Heading } from '@navikt/ds-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

/**
 * A page with its heading. Sets the title of the window, and moves focus to the heading when one comes from another page,
 * so that a screen reader says where one is.
 */
export function Page(props: { title: string; above?: ReactNode; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  useEffect(() => {
    document.title = props.title.includes('Tertial') ? props.title : `${props.title} – Tertial`;
  }, [props.title]);
  useEffect(() => {
    // 'default' is the page that the browser itself opened: there its own focus is right.
    if (key !== 'default') heading.current?.focus({ preventScroll: true });
    // Only a new path moves focus: a filter that changes the address must not take it from its field.
  }, [pathname]);
  return (
    <div className="page">
      {props.above}
      <Heading level="1" size="large" ref={heading} tabIndex={-1} className="page-heading">
        {props.title}
      </Heading>
      {props.children}
    </div>
  );
}
