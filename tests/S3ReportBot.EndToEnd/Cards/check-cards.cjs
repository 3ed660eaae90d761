// node check-cards.cjs <folder of the adaptivecards package> <file>: the file holds cards by name; prints what Microsoft's renderer has against them.
const fs = require('fs');
const path = require('path');

const [folder, file] = process.argv.slice(2);
const AC = require(path.join(folder, 'dist', 'adaptivecards.js'));

for (const [name, json] of Object.entries(JSON.parse(fs.readFileSync(file, 'utf8')))) {
  const card = new AC.AdaptiveCard();
  const context = new AC.SerializationContext();
  card.parse(json, context);
  for (let i = 0; i < context.eventCount; i++) console.log(`${name}: ${context.getEventAt(i).message}`);
  for (const event of card.validateProperties().validationEvents) console.log(`${name}: ${event.message}`);
}
