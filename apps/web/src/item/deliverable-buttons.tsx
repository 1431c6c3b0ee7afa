import { ActionMenu, Button, HStack } from '@navikt/ds-react';
import type { DeliverableRow } from '@tertial/contracts';
import type { CommandKind } from '@tertial/domain/item';
import { COMMAND_WORDS } from '../words/item-words';
import { buttonOf, type DialogCommand } from './command-forms';
import type { ItemActs } from './item-acts';

/** What one often comes for is a button; the rest is behind one. */
const AS_BUTTONS: readonly DialogCommand[] = [
  ...(['return', 'settle', 'record-event', 'forward-extension', 'extend', 'refuse-extension'] as const),
  ...(['request-extension', 'nudge', 'cancel'] as const),
];
const IN_MENU: readonly DialogCommand[] = ['wait', 'set-inner', 'withdraw', 'correct-date'];

/** What may be done with a deliverable now. */
export function DeliverableButtons(props: {
  may: (kind: CommandKind) => boolean;
  acts: ItemActs;
  deliverable: DeliverableRow;
  delivering: boolean;
  onDeliver: () => void;
}) {
  const { may, acts, deliverable } = props;
  const deliverableId = deliverable.id;
  const giving = acts.busy && !acts.open;
  return (
    <HStack gap="space-8">
      {may('deliver') && !props.delivering && (
        <Button size="small" onClick={props.onDeliver}>
          {COMMAND_WORDS.deliver}
        </Button>
      )}
      {may('accept') && (
        <Button size="small" loading={giving} onClick={() => acts.give({ kind: 'accept', deliverableId })}>
          {COMMAND_WORDS.accept}
        </Button>
      )}
      {AS_BUTTONS.filter(may).map((kind) => (
        <Button
          key={kind}
          size="small"
          variant={kind === 'cancel' ? 'tertiary' : 'secondary'}
          onClick={() => acts.show({ kind, deliverableId })}
          {...(kind === 'cancel' && { 'data-color': 'danger' as const })}
        >
          {buttonOf(kind, deliverable)}
        </Button>
      ))}
      {may('stop-waiting') && (
        <Button
          size="small"
          variant="secondary"
          loading={giving}
          onClick={() => acts.give({ kind: 'stop-waiting', deliverableId })}
        >
          {COMMAND_WORDS['stop-waiting']}
        </Button>
      )}
      <More kinds={IN_MENU.filter(may)} onChoose={(kind) => acts.show({ kind, deliverableId })} />
    </HStack>
  );
}

function More(props: { kinds: readonly DialogCommand[]; onChoose: (kind: DialogCommand) => void }) {
  if (props.kinds.length === 0) return null;
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button size="small" variant="tertiary">
          Flere valg
        </Button>
      </ActionMenu.Trigger>
      <ActionMenu.Content>
        {props.kinds.map((kind) => (
          <ActionMenu.Item key={kind} onSelect={() => props.onChoose(kind)}>
            {COMMAND_WORDS[kind]}
          </ActionMenu.Item>
        ))}
      </ActionMenu.Content>
    </ActionMenu>
  );
}
