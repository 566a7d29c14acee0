const assignFields = require('../../src/workbench/plainFields.cjs');

/** Univer as the workbench loads it. */
module.exports = { process: (source) => ({ code: assignFields(source) }) };
