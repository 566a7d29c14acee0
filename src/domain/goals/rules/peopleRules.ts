import { fold } from '../../table';
import { quoted, set, type Rule } from '../rule';

const own = set('Set owner to Client', 'Owner', 'Client');

/** Rules about whom the goal belongs to, what it serves, and who does something for it. */
export const peopleRules: readonly Rule[] = [
  {
    code: 'G15',
    severity: 'error',
    dimension: 'Owned',
    test: ({ owner }) =>
      owner === ''
        ? {
            header: 'Owner',
            message: 'What belongs to nobody is done by nobody. Say who owns the goal.',
            fix: own,
          }
        : null,
  },
  {
    code: 'G16',
    severity: 'warning',
    dimension: 'Owned',
    test: ({ owner }) =>
      owner !== '' && fold(owner) !== 'client'
        ? {
            header: 'Owner',
            message: 'Only the client can change the client. Make the client the owner, or reword the goal.',
            fix: own,
          }
        : null,
  },
  {
    code: 'G18',
    severity: 'error',
    dimension: 'Ambitious yet achievable',
    test: ({ actions }, { planning }) =>
      actions > 0
        ? null
        : {
            header: 'Actions',
            severity: planning ? 'error' : 'warning',
            message:
              'Nothing is planned for it yet. Add an action with an owner and a due date on the Actions sheet.',
          },
  },
  {
    code: 'G19',
    severity: 'warning',
    dimension: 'Aligned',
    test: ({ value, aspiration }, { values }) => {
      if (value === '')
        return aspiration === ''
          ? null
          : {
              header: 'Value',
              message: 'A goal that serves a value is kept up longer. Say which value it serves.',
            };
      return values && !values.has(fold(value))
        ? {
            header: 'Value',
            message: `${quoted(value)} is not among the client's values. Choose one of them, or write it down there.`,
          }
        : null;
    },
  },
  {
    code: 'G20',
    severity: 'warning',
    dimension: 'Aligned',
    test: ({ value, aspiration }, { aspirations }) => {
      if (aspiration === '')
        return value === ''
          ? null
          : {
              header: 'Aspiration',
              message: 'A goal should lead to where the client wants to go. Say which aspiration it serves.',
            };
      return aspirations && !aspirations.has(fold(aspiration))
        ? {
            header: 'Aspiration',
            message: `${quoted(aspiration)} is not among the aspirations. Choose one of them, or write it down there.`,
          }
        : null;
    },
  },
  {
    code: 'G21',
    severity: 'error',
    dimension: 'Aligned',
    test: ({ value, aspiration }) =>
      value === '' && aspiration === ''
        ? {
            header: 'Value',
            message:
              'It is tied to nothing that matters to the client. Choose the value or aspiration it serves.',
          }
        : null,
  },
];
