// DfE's codes and what we call them. The labels in the register change between years; the codes do not.
// Source: DfE, Get Information About Schools (GIAS), establishment data download.

export const phases: ReadonlyMap<number, string> = new Map([
  [0, 'Not applicable'],
  [1, 'Nursery'],
  [2, 'Primary'],
  [3, 'Middle deemed primary'],
  [4, 'Secondary'],
  [5, 'Middle deemed secondary'],
  [6, '16 plus'],
  [7, 'All-through'],
]);

export const types: ReadonlyMap<number, string> = new Map([
  [1, 'Community school'],
  [2, 'Voluntary aided school'],
  [3, 'Voluntary controlled school'],
  [5, 'Foundation school'],
  [6, 'City technology college'],
  [7, 'Community special school'],
  [8, 'Non-maintained special school'],
  [10, 'Other independent special school'],
  [11, 'Other independent school'],
  [12, 'Foundation special school'],
  [14, 'Pupil referral unit'],
  [15, 'Local authority nursery school'],
  [18, 'Further education'],
  [28, 'Academy sponsor led'],
  [31, 'Sixth form centres'],
  [32, 'Special post 16 institution'],
  [33, 'Academy special sponsor led'],
  [34, 'Academy converter'],
  [35, 'Free schools'],
  [36, 'Free schools special'],
  [38, 'Free schools alternative provision'],
  [39, 'Free schools 16 to 19'],
  [40, 'University technical college'],
  [41, 'Studio schools'],
  [42, 'Academy alternative provision converter'],
  [43, 'Academy alternative provision sponsor led'],
  [44, 'Academy special converter'],
  [45, 'Academy 16-19 converter'],
  [46, 'Academy 16 to 19 sponsor led'],
]);

export const typeGroups: ReadonlyMap<number, string> = new Map([
  [1, 'Colleges'],
  [2, 'Universities'],
  [3, 'Independent schools'],
  [4, 'Local authority maintained schools'],
  [5, 'Special schools'],
  [9, 'Other types'],
  [10, 'Academies'],
  [11, 'Free schools'],
]);

/** A school that is proposed to open (code 4) has nobody who could be from there yet, so it counts as closed. */
export const statuses: ReadonlyMap<number, 'open' | 'closed'> = new Map([
  [1, 'open'],
  [2, 'closed'],
  [3, 'open'],
  [4, 'closed'],
]);
