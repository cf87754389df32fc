// Sizes in the words people read.

/** "824 KB" */
export const formatSize = (kilobytes: number | undefined): string => (kilobytes === undefined ? '' : `${kilobytes} KB`);
