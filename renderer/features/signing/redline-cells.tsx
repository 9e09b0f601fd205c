import { Fragment } from 'react';
import type { RedlineCell } from '../../../shared/letter/redline-blocks.ts';
import { Pieces } from './redline-pieces.tsx';

/** The case block with its changes. */
export function CellTable({ rows, className }: { rows: readonly RedlineCell[][]; className: string }) {
  return (
    <table className={className}>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <tr key={index}>
            {row.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: neither have cells
              <Fragment key={at}>
                <th scope="row">
                  <Pieces pieces={cell.label} />
                </th>
                <td colSpan={row.length === 1 ? 3 : 1}>
                  <Pieces pieces={cell.value} />
                </td>
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
