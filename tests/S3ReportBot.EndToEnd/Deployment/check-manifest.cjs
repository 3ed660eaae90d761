// node check-manifest.cjs <folder of @microsoft/app-manifest> <manifest>: prints what Microsoft's schema of the version that the manifest names has against it.
const fs = require('fs');
const path = require('path');

const [folder, file] = process.argv.slice(2);
const need = name => require(require.resolve(name, { paths: [folder] }));
const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
const schema = path.join(folder, 'build', 'json-schemas', 'teams', `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json');
if (!fs.existsSync(schema) || manifest.$schema !== `https://developer.microsoft.com/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`) {
  console.log(`no released schema: ${manifest.manifestVersion}, ${manifest.$schema}`);
} else {
  const ajv = new (need('ajv-draft-04').default)({ allErrors: true, strict: false });
  need('ajv-formats').default(ajv, ['uri', 'email', 'regex']);
  const validate = ajv.compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
  if (!validate(manifest)) for (const error of validate.errors) console.log(`${error.instancePath || '/'}: ${error.message}`);
}
