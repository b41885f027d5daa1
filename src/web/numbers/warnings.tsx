import type { Warning } from '../../model/api/citation.js';

/** How the gateway understood what could be understood otherwise, in its own words. */
export function Warnings({ warnings = [] }: { warnings?: Warning[] }) {
  return (
    <>
      {warnings.map(({ code, message }) => (
        <p class="remark" lang="en" key={`${code} ${message}`}>
          {message}
        </p>
      ))}
    </>
  );
}
