// Prints what Microsoft's schemas say against a manifest and a localization file, as JSON: { "manifest": [...], "localization": [...] }.
const { readFileSync } = require("node:fs");
const path = require("node:path");
const Ajv = require("ajv-draft-04").default;
const { AppManifestUtils } = require("@microsoft/app-manifest");

const read = (file) => JSON.parse(readFileSync(file, "utf8"));

// Every schema is in the package; one that is not must fail here and not be fetched.
globalThis.fetch = () => Promise.reject(new Error("no schema is fetched"));

// The package's own function cannot take this schema: one of its patterns is none where patterns are read as Unicode.
function localizationProblems(localization) {
  const schema = new URL(localization.$schema).pathname.replace(/^\/json-schemas\//, "");
  const schemas = path.join(path.dirname(require.resolve("@microsoft/app-manifest")), "json-schemas");
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });
  const validate = ajv.compile(read(path.join(schemas, schema)));
  return validate(localization) ? [] : validate.errors.map((error) => `${error.message} ${JSON.stringify(error.params)}`);
}

async function main([manifest, localization]) {
  const said = {
    manifest: await AppManifestUtils.validateAgainstSchema(read(manifest)),
    localization: localizationProblems(read(localization)),
  };
  process.stdout.write(JSON.stringify(said));
}

main(process.argv.slice(2)).catch((fault) => {
  process.stderr.write(`${fault.stack}\n`);
  process.exitCode = 1;
});
