import fc from 'fast-check';

/**
 * Property tests draw other cases on every run of a developer, and the same ones in CI: a landing must not hang on luck. What a run of
 * a developer finds comes with its seed, and becomes an example of the test.
 */
if (process.env.CI) fc.configureGlobal({ seed: 20_260_105 });
