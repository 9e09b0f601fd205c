import fc from 'fast-check';

const asked = process.env.IMR_SEED;
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 1) });

export * from 'fast-check';
export default fc;
