// Preloaded into every local service. Standard input is a pipe from the bot: when the bot closes it, or dies in whatever
// way, it ends, and the service leaves as if Ctrl+C was pressed. Azurite saves its data on that signal only, and Windows
// has no such signal to send from outside.
"use strict";

const patienceMs = 10_000;

process.stdin.on("error", () => {});
process.stdin.once("close", () => {
  setTimeout(() => process.exit(1), patienceMs).unref();
  if (!process.emit("SIGINT", "SIGINT")) {
    process.exit(0);
  }
});
process.stdin.resume();
