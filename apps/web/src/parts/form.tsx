import type { FormEvent, ReactNode } from 'react';

/**
 * Every form of the pages. While a field holds something that it cannot read (a day that does not exist), nothing is sent: to the form
 * such a field is empty, and an empty one may mean something. The field says so itself, by its custom validity, and gets the focus.
 */
export function Form(props: {
  onSubmit: () => void;
  children: ReactNode;
  className?: string;
  role?: 'search';
  'aria-label'?: string;
  'aria-labelledby'?: string;
}) {
  const { onSubmit, ...rest } = props;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A dialog may lie within another form in React's tree, though not on the page.
    event.stopPropagation();
    const unreadable = firstUnreadable(event.currentTarget);
    if (unreadable) unreadable.focus();
    else onSubmit();
  };
  return <form {...rest} onSubmit={submit} noValidate />;
}

function firstUnreadable(form: HTMLFormElement): HTMLInputElement | undefined {
  return [...form.elements]
    .filter((field) => field instanceof HTMLInputElement)
    .find(({ validity }) => validity.customError);
}
