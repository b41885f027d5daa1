/** Where the gateway has the archived page of a version, below its own address. */
export function originalPath({
  id,
  validFrom,
}: {
  id: string;
  /** ISO 8601 */
  validFrom: string;
}): string {
  const asked = new URLSearchParams({ asOf: validFrom }).toString();
  return `api/v1/reports/${encodeURIComponent(id)}/original?${asked}`;
}
