// Judges kubernetes.yaml by the models of Kubernetes' API: node check.mjs kubernetes.yaml
import fs from 'node:fs';
import * as yaml from 'js-yaml';
import { Job } from 'kubernetes-models/batch/v1';

for (const document of yaml.loadAll(fs.readFileSync(process.argv[2], 'utf8'))) {
  new Job(document).validate();
  console.log(`${document.metadata.name}: sound`);
}
