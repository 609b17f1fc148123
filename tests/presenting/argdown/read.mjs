// Reads Argdown from standard input with Argdown's own reader, and writes what it found as JSON.
import { readFileSync } from "node:fs";
import { ArgdownApplication, DataPlugin, ModelPlugin, ParserPlugin } from "@argdown/core";

const app = new ArgdownApplication();
app.addPlugin(new ParserPlugin(), "parse-input");
app.addPlugin(new DataPlugin(), "build-model");
app.addPlugin(new ModelPlugin(), "build-model");

const found = app.run({
  input: readFileSync(0, "utf8"),
  process: ["parse-input", "build-model"],
  model: { removeTagsFromText: true },
  logLevel: "error",
  throwExceptions: true,
});

const statements = Object.values(found.statements).map((statement) => ({
  id: statement.title,
  texts: statement.members.map((member) => member.text).filter(Boolean),
  tags: statement.tags ?? [],
}));
const together = Object.values(found.arguments).map((argument) => ({
  premises: argument.pcs.filter((step) => step.role === "premise").map((step) => step.title),
  conclusions: argument.pcs.filter((step) => step.role !== "premise").map((step) => step.title),
}));
const relations = found.relations.map((relation) => [relation.from.title, relation.relationType, relation.to.title]);

process.stdout.write(
  JSON.stringify({
    errors: [...found.lexerErrors, ...found.parserErrors].map(String),
    title: found.frontMatter?.title,
    author: found.frontMatter?.author,
    statements,
    together,
    relations,
  }),
);
